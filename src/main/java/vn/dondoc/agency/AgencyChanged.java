package vn.dondoc.agency;

/** Something about an agency is not as it was; published in the transaction of the change. */
record AgencyChanged(String code) {}
