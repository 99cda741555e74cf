package vn.dondoc.notification;

/** Why a mail has not been delivered. The sentences stand under {@code mail.problem.<NAME>}; 0 is what the server said. */
enum Problem {
    /** The account has no address. */
    NO_ADDRESS(Reach.FOR_GOOD),
    /** What is entered is no address. */
    BAD_ADDRESS(Reach.FOR_GOOD),
    ADDRESS_REFUSED(Reach.FOR_GOOD),
    CONTENT_REFUSED(Reach.FOR_GOOD),
    REFUSED_FOR_NOW(Reach.FOR_NOW),
    /** Our own fault: its text could not be made. */
    NOT_WRITTEN(Reach.FOR_NOW),
    NO_CONNECTION(Reach.EVERYBODY),
    CONNECTION_BROKEN(Reach.EVERYBODY),
    SIGN_IN_REFUSED(Reach.EVERYBODY),
    SENDER_REFUSED(Reach.EVERYBODY);

    private enum Reach {
        FOR_GOOD,
        FOR_NOW,
        EVERYBODY
    }

    private final Reach reach;

    Problem(Reach reach) {
        this.reach = reach;
    }

    /** Whether trying again is of no use before somebody has done something. */
    boolean isForGood() {
        return reach == Reach.FOR_GOOD;
    }

    /** Whether no other mail would get through either. */
    boolean concernsEverybody() {
        return reach == Reach.EVERYBODY;
    }
}
