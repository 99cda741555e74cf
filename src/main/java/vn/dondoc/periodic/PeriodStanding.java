package vn.dondoc.periodic;

/**
 * How far the agencies have come in a period.
 *
 * @param sentLate of those sent, after the agencies' time
 * @param outstanding neither sent nor, since the period has closed, missed
 */
public record PeriodStanding(int asked, int sent, int sentLate, int atHead, int outstanding, int missed) {}
