package vn.dondoc.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A call of the engine's REST interface, whichever of its addresses was used.
 *
 * @param method the HTTP method; HEAD counts as GET
 * @param segments the decoded path below the engine: {@code [task, <id>, complete]}
 */
record EngineCall(String method, List<String> segments) {

    private static final List<List<String>> ROOTS =
            List.of(List.of("engine-rest"), List.of("camunda", "api", "engine"));

    /** The call, or empty when the path does not lead to the engine's REST interface. */
    static Optional<EngineCall> of(String method, String path) {
        List<String> segments = segments(path);
        for (List<String> root : ROOTS) {
            if (startsWith(segments, root)) {
                return Optional.of(new EngineCall(
                        method.equals("HEAD") ? "GET" : method,
                        withoutEngineName(segments.subList(root.size(), segments.size()))));
            }
        }
        return Optional.empty();
    }

    /** The parts of a path; empty ones mean nothing, since Jersey leaves them out, too. */
    static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean startsWith(List<String> segments, List<String> root) {
        return segments.size() >= root.size()
                && segments.subList(0, root.size()).equals(root);
    }

    /** {@code engine/default/task} and {@code task} are the same resource. */
    private static List<String> withoutEngineName(List<String> segments) {
        boolean named = segments.size() > 2 && segments.get(0).equals("engine");
        return List.copyOf(new ArrayList<>(named ? segments.subList(2, segments.size()) : segments));
    }
}
