package vn.dondoc.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mail is made and sent. The server itself is {@code spring.mail.*}.
 *
 * @param baseUrl the address under which people reach the application; mails link to it
 */
@Validated
@ConfigurationProperties("dondoc")
record MailSettings(
        @NotNull
                @Pattern(
                        regexp = "https?://[^\\s/?#]+(/[^\\s?#]*)?",
                        message = "must be an address such as https://dondoc.example.vn")
                String baseUrl,
        @NotNull @Valid Mail mail) {

    MailSettings {
        if (baseUrl != null && baseUrl.endsWith("/")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
        }
    }

    /**
     * The part about mail.
     *
     * @param from the sender's address; its domain is also that of the Message-IDs
     * @param digestAt when the ordinary is told on working days, Vietnam time
     * @param urgentAfter how long the urgent waits for more of its kind, so that it becomes one mail
     * @param retries the pauses after which a mail is tried again that was refused for the time being; then it counts as
     *     refused
     * @param serverPauses how long everybody's mail waits when the server fails once, twice, …; the last is repeated
     * @param keep how long sent and refused mails can be looked at
     */
    record Mail(
            @NotBlank @Email String from,
            @NotNull LocalTime digestAt,
            @NotNull Duration urgentAfter,
            @NotEmpty List<@NotNull Duration> retries,
            @NotEmpty List<@NotNull Duration> serverPauses,
            @NotNull Duration keep) {

        String domain() {
            return from.substring(from.indexOf('@') + 1);
        }
    }
}
