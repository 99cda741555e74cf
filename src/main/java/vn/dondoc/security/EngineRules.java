package vn.dondoc.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What of the engine's REST interface is open. For officers it is what Tasklist and the contract need, and within that
 * the engine checks every permission; administrators reach the rest, except what the engine does not authorise or what
 * would go around the listeners.
 */
final class EngineRules {

    /** For nobody: attachments and comments are not authorised by the engine, errors skip the complete listener. */
    private static final Set<String> CLOSED = Set.of("attachment", "comment", "bpmnError", "bpmnEscalation");

    /** For nobody: with these a task changes hands, or state, without a listener of ours. */
    private static final Set<String> CLOSED_ON_TASKS = Set.of("delegate", "resolve");

    private static final String SELF = "{self}";
    private static final String ANY = "*";

    private static final List<Rule> OFFICERS = rules(
            "GET engine",
            "GET version",
            "GET telemetry/configuration",
            "GET|POST task",
            "GET|POST task/count",
            "GET task/*",
            "GET task/*/form",
            "GET task/*/deployed-form",
            "GET task/*/rendered-form",
            "GET task/*/form-variables",
            "GET task/*/identity-links",
            "GET task/*/variables",
            "GET task/*/variables/*",
            "GET task/*/localVariables",
            "GET task/*/localVariables/*",
            "POST task/*/claim",
            "POST task/*/unclaim",
            "POST task/*/complete",
            "POST task/*/submit-form",
            "GET|OPTIONS filter",
            "GET filter/count",
            "GET|OPTIONS filter/*",
            "GET|POST filter/*/list",
            "GET|POST filter/*/count",
            "GET|POST filter/*/singleResult",
            "GET process-definition",
            "GET process-definition/count",
            "GET process-definition/*",
            "GET process-definition/*/xml",
            "GET process-definition/*/diagram",
            "GET process-definition/key/*",
            "GET process-definition/key/*/xml",
            "GET process-definition/key/*/diagram",
            "GET|POST process-instance",
            "GET|POST process-instance/count",
            "GET process-instance/*",
            "GET process-instance/*/activity-instances",
            "GET identity/groups",
            "GET identity/password-policy",
            "GET group",
            "GET group/count",
            "GET group/*",
            "GET user/{self}/profile",
            "PUT user/{self}/credentials",
            "GET|POST history/task",
            "GET|POST history/task/count",
            "GET history/user-operation",
            "GET history/user-operation/count");

    /** The web applications' own interface below /camunda/api, for officers. */
    private static final List<Rule> OFFICERS_WEBAPPS = rules(
            "GET admin/auth/user/*",
            "POST admin/auth/user/*/logout",
            "GET tasklist/plugin/**",
            "GET welcome/plugin/**");

    private EngineRules() {}

    static boolean permits(EngineCall call, String account, boolean administrator) {
        return !isClosed(call.segments()) && (administrator || matches(OFFICERS, call, account));
    }

    /** @param call with the segments below /camunda/api, not leading to the engine */
    static boolean permitsWebapp(EngineCall call, String account, boolean administrator) {
        return administrator || matches(OFFICERS_WEBAPPS, call, account);
    }

    private static boolean isClosed(List<String> segments) {
        return segments.stream().anyMatch(CLOSED::contains)
                || segments.size() > 2 && segments.get(0).equals("task") && CLOSED_ON_TASKS.contains(segments.get(2));
    }

    private static boolean matches(List<Rule> rules, EngineCall call, String account) {
        return rules.stream().anyMatch(rule -> rule.matches(call, account));
    }

    private static List<Rule> rules(String... written) {
        return Arrays.stream(written).map(Rule::read).toList();
    }

    private record Rule(Set<String> methods, List<String> pattern, boolean openEnded) {

        static Rule read(String written) {
            String[] parts = written.split(" ");
            List<String> pattern = new ArrayList<>(EngineCall.segments(parts[1]));
            boolean openEnded = pattern.remove("**");
            return new Rule(Set.of(parts[0].split("\\|")), List.copyOf(pattern), openEnded);
        }

        boolean matches(EngineCall call, String account) {
            List<String> segments = call.segments();
            boolean rightLength = openEnded ? segments.size() >= pattern.size() : segments.size() == pattern.size();
            if (!rightLength || !methods.contains(call.method())) {
                return false;
            }
            for (int i = 0; i < pattern.size(); i++) {
                String expected = pattern.get(i);
                String given = segments.get(i);
                boolean fits = expected.equals(ANY)
                        || (expected.equals(SELF) ? given.equals(account) : expected.equals(given));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }
}
