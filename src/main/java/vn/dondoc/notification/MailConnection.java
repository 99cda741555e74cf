package vn.dondoc.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to the mail server. */
final class MailConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailConnection.class);

    private final Transport transport;

    MailConnection(Transport transport) {
        this.transport = transport;
    }

    /** When it returns, the server has taken the message over. */
    void send(Message message) throws MailFailure {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw MailFailure.sending(failure);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            log.debug("The connection to the mail server was gone before it was closed", gone);
        }
    }
}
