package vn.dondoc.language;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) whose title and detail are in the reader's language. */
public final class Problems {

    private Problems() {}

    /** A problem whose status says all there is to say. */
    public static ProblemDetail of(HttpStatusCode status) {
        String key = "problem." + status.value();
        return of(status, Sentences.of(Sentences.has(key) ? key : "problem.other"));
    }

    public static ProblemDetail of(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        String key = "problem.title." + status.value();
        problem.setTitle(Sentences.of(Sentences.has(key) ? key : "problem.title.other"));
        return problem;
    }
}
