package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The mail server of {@code spring.mail.*}, if one is configured. */
@Component
class MailServer {

    private final JavaMailSenderImpl sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender.getIfAvailable();
    }

    boolean isConfigured() {
        return sender != null && StringUtils.hasText(sender.getHost());
    }

    Session session() {
        return sender.getSession();
    }

    /** One connection for many mails: to connect for each would take servers and us longer than the mail itself. */
    MailConnection connect() throws MailFailure {
        String protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        try {
            Transport transport = session().getTransport(protocol);
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            return new MailConnection(transport);
        } catch (MessagingException failure) {
            throw MailFailure.connecting(failure);
        }
    }
}
