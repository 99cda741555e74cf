package vn.dondoc.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what went wrong as {@code application/problem+json} (RFC 9457), never with a stack trace. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefusalAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = Problems.of(refusal.status(), refusal.getMessage());
        problem.setProperty("errors", refusal.faults());
        return answer(problem);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return answer(Problems.of(HttpStatus.FORBIDDEN, Sentences.of("problem.forbidden")));
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    ResponseEntity<ProblemDetail> overtaken(Exception overtaken) {
        return answer(Problems.of(HttpStatus.CONFLICT, Sentences.of("problem.overtaken")));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return refused(Refusal.invalid(mismatch.getName(), "unreadableValue", mismatch.getName(), mismatch.getValue()));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException broken) {
        return answer(Problems.of(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, Sentences.of("problem.500")));
    }

    /** Values of an address that several calls share, as those of a filter. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = new Refusal.Collector();
        invalid.getFieldErrors()
                .forEach(error ->
                        faults.add(error.getField(), "unreadableValue", error.getField(), error.getRejectedValue()));
        ProblemDetail problem = Problems.of(status);
        try {
            faults.refuseIfAny();
        } catch (Refusal refusal) {
            problem.setDetail(refusal.getMessage());
            problem.setProperty("errors", refusal.faults());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).build();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, Sentences.of("problem.unreadableBody"));
        if (unreadable.getCause() instanceof JsonMappingException mismatch && isAboutOneValue(mismatch)) {
            String field = fieldOf(mismatch);
            Object value = mismatch instanceof InvalidFormatException format ? format.getValue() : "?";
            problem.setProperty("errors", List.of(Refusal.fault(field, "unreadableValue", field, value)));
        } else if (unreadable.getCause() instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            problem.setDetail(Sentences.of(
                    "problem.brokenJson",
                    syntax.getLocation().getLineNr(),
                    syntax.getLocation().getColumnNr()));
        }
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isAboutOneValue(JsonMappingException mismatch) {
        boolean value =
                mismatch instanceof MismatchedInputException || mismatch.getCause() instanceof InputCoercionException;
        return value && !mismatch.getPath().isEmpty();
    }

    /** The innermost that has a name: an element of a list is reported as the list. */
    private static String fieldOf(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
