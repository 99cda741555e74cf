package vn.dondoc.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who reports, and how it signs.
 *
 * @param superior the body above the issuer, as in the head of its documents
 * @param issuer the agency whose report it is, unless an officer of another agency writes one
 * @param symbol the abbreviation after the number of its reports
 * @param signerTitle who signs for the issuer; {@code otherSignerTitle} for any other agency
 * @param recipients the lines under "Nơi nhận"
 * @param letterRecipients the same of a letter that urges an agency, which itself is the first of them
 * @param templates a folder whose files stand in for the templates that come with the program; may be null
 */
@Validated
@ConfigurationProperties("dondoc.report")
record ReportSettings(
        @NotBlank String superior,
        @NotBlank String issuer,
        @NotBlank String symbol,
        @NotBlank String place,
        @NotBlank String signerTitle,
        @NotBlank String otherSignerTitle,
        @NotEmpty List<@NotBlank String> recipients,
        @NotEmpty List<@NotBlank String> letterRecipients,
        Path templates) {}
