package vn.dondoc.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentActor;

/** Lets browsers and proxies keep an answer for a minute, unless it was made for somebody signed in. */
@Component
class SharedCaching {

    private final CurrentActor currentActor;

    SharedCaching(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    void allow(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        if (currentActor.find().isEmpty()) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(Minute.FRESH).cachePublic().getHeaderValue());
        }
    }
}
