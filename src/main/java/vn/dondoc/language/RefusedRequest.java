package vn.dondoc.language;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers with a request what was refused in it. The engine wraps what its listeners throw into sentences of its own,
 * so that whoever answers the request could not tell a refusal from a fault.
 */
public final class RefusedRequest {

    private static final String ATTRIBUTE = RefusedRequest.class.getName();

    private RefusedRequest() {}

    /** Notes the refusal with the present request, if there is one, and gives it back to be thrown. */
    public static Refusal note(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    public static Optional<Refusal> in(ServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }
}
