package vn.dondoc.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has signed in.
 *
 * @param account the account
 * @param version of the account at that time; when the stored one differs, the sign-in no longer counts
 */
record SignedIn(String account, String version) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return account;
    }
}
