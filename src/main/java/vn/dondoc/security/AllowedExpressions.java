package vn.dondoc.security;

import java.util.Set;

/**
 * The expressions that a query may hold, character by character. The engine evaluates whatever a query brings, so that
 * any other expression is code of the caller's choice running in the server.
 */
final class AllowedExpressions {

    static final String CURRENT_USER = "${currentUser()}";
    static final String CURRENT_USER_GROUPS = "${currentUserGroups()}";

    /** What is due before this is overdue today. Evaluated by {@link DueDates}, not by the engine. */
    static final String OVERDUE_BEFORE = "${overdueBefore}";

    /** What is due before this, and not overdue, is due soon. Evaluated by {@link DueDates}, not by the engine. */
    static final String SOON_BEFORE = "${soonBefore}";

    private static final Set<String> ALLOWED = Set.of(CURRENT_USER, CURRENT_USER_GROUPS, OVERDUE_BEFORE, SOON_BEFORE);

    private AllowedExpressions() {}

    static boolean contain(String expression) {
        return ALLOWED.contains(expression);
    }
}
