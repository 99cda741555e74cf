package vn.dondoc.desk;

/** What the monitoring unit does to many directives at once. */
enum BulkAct {
    /** Puts another agency in charge. */
    REASSIGN,
    /** Đôn đốc in writing. */
    URGE,
    /** Proposes another deadline to the supervisors. */
    EXTEND
}
