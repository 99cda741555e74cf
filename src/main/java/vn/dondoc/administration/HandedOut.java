package vn.dondoc.administration;

/** A password that is shown once. */
record HandedOut(String account, String password) {}
