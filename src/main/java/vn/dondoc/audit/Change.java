package vn.dondoc.audit;

/** A change about to be recorded; built in the words of whoever makes it. */
public record Change(
        String actor,
        String action,
        String subject,
        String agency,
        boolean confined,
        String before,
        String after,
        String detail) {

    public static final String SYSTEM = "system";

    public static Change by(String actor, String action, String subject) {
        return new Change(actor, action, subject, null, false, null, null, null);
    }

    public Change of(String agency) {
        return new Change(actor, action, subject, agency, confined, before, after, detail);
    }

    /** Kept from the other agencies that take part. */
    public Change confinedTo(String agency) {
        return new Change(actor, action, subject, agency, true, before, after, detail);
    }

    public Change from(Object before, Object after) {
        return new Change(actor, action, subject, agency, confined, text(before), text(after), detail);
    }

    public Change because(String detail) {
        return new Change(actor, action, subject, agency, confined, before, after, detail);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
