package vn.dondoc.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A message that keeps its Message-ID however often it is sent, so that the reader's server can tell a repetition. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailMessage of(Session session, Mail mail, Contents contents, String from, String domain, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        var message = new MailMessage(session, "<" + mail.id() + "@" + domain + ">");
        message.setFrom(new InternetAddress(from, "Đôn Đốc", UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: keeps absence notes from answering
        message.setHeader("X-Auto-Response-Suppress", "All"); // the same for Exchange
        message.setContentLanguage(new String[] {mail.language()});
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(contents.text(), "plain"));
        parts.addBodyPart(part(contents.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** The same text twice: the last one is what mail programs prefer. */
    record Contents(String text, String html) {}

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
