package vn.dondoc.security;

import java.util.Set;

/**
 * The expressions that a query may hold, character by character. The engine evaluates whatever a query brings, so that
 * any other expression is code of the caller's choice running in the server.
 */
final class AllowedExpressions {

    static final String CURRENT_USER = "${currentUser()}";
    static final String CURRENT_USER_GROUPS = "${currentUserGroups()}";

    private static final Set<String> ALLOWED = Set.of(CURRENT_USER, CURRENT_USER_GROUPS);

    private AllowedExpressions() {}

    static boolean contain(String expression) {
        return ALLOWED.contains(expression);
    }
}
