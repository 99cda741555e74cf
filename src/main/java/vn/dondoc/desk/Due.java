package vn.dondoc.desk;

/**
 * A deadline as people read it.
 *
 * @param day the day, or the words where there is none; null where nothing is known
 * @param left how many days are left or over, or null
 * @param verdict the word for its lateness, or null for what is no longer followed
 * @param colour of the word: {@code red}, {@code amber}, {@code green} or {@code plain}
 */
record Due(String day, String left, String verdict, String colour) {}
