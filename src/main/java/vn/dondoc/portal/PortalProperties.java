package vn.dondoc.portal;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the public tells when something is wrong.
 *
 * @param contact the office
 * @param phone as people write it, or empty
 * @param email an address, or empty
 */
@Validated
@ConfigurationProperties("dondoc.portal")
record PortalProperties(@NotBlank String contact, String phone, String email) {}
