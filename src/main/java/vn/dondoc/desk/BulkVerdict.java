package vn.dondoc.desk;

/**
 * What will happen to a directive, or why nothing will.
 *
 * @param content null where there is no such directive
 */
record BulkVerdict(String code, String content, boolean possible, String sentence) {}
