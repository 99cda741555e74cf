package vn.dondoc.register;

/**
 * The calendar has changed and with it the days on which deadlines end. Published in the transaction of the change; what
 * else follows from the calendar is drawn anew afterwards, and told to {@link CalendarEffects}.
 *
 * @param version of the holiday table that the change has made
 */
public record CalendarChanged(int version) {}
