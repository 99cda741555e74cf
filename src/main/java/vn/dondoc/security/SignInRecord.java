package vn.dondoc.security;

import vn.dondoc.audit.Change;

/** What is written into the record about signing in and out. */
final class SignInRecord {

    private static final int LONGEST_NAME = 100;
    private static final String ANONYMOUS = "anonymous";

    private SignInRecord() {}

    static Change signedIn(String account) {
        return Change.by(account, "LOGIN", subject(account));
    }

    static Change signedOut(String account) {
        return Change.by(account, "LOGOUT", subject(account));
    }

    /** @param name anything that somebody typed */
    static Change failed(String name) {
        return Change.by(ANONYMOUS, "LOGIN_FAILED", subject(name));
    }

    private static String subject(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", " ");
        return "account:" + printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
    }
}
