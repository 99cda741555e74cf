package vn.dondoc.intake;

/** Whether a problem keeps a row from being imported. */
enum Severity {
    ERROR,
    WARNING
}
