package vn.dondoc.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A call that asks for no more rows than the engine gives, where the caller named no number; the engine would refuse it. */
final class BoundedQuery extends HttpServletRequestWrapper {

    private static final String PARAMETER = "maxResults=";

    private final int limit;

    BoundedQuery(HttpServletRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public String getQueryString() {
        String asked = super.getQueryString();
        if (asked == null || asked.isEmpty()) {
            return PARAMETER + limit;
        }
        return ("&" + asked).contains("&" + PARAMETER) ? asked : asked + "&" + PARAMETER + limit;
    }
}
