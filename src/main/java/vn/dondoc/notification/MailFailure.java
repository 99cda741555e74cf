package vn.dondoc.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A mail was not accepted, with the reason and what the server said (null where it said nothing). */
final class MailFailure extends Exception {

    private static final int LONGEST_REPLY = 300;
    private static final int SERVICE_CLOSING = 421;

    private final Problem problem;
    private final String reply;

    MailFailure(Problem problem, Exception cause) {
        super(problem + ": " + cause.getMessage(), cause);
        this.problem = problem;
        this.reply = cause.getMessage() == null ? null : OneLine.of(cause.getMessage(), LONGEST_REPLY);
    }

    /** What it means that no connection came about. */
    static MailFailure connecting(MessagingException failure) {
        boolean signIn = failure instanceof AuthenticationFailedException;
        return new MailFailure(signIn ? Problem.SIGN_IN_REFUSED : Problem.NO_CONNECTION, failure);
    }

    /** What it means that the server did not take a mail. */
    static MailFailure sending(MessagingException failure) {
        for (Exception reason = failure; reason != null; reason = next(reason)) {
            if (reason instanceof SMTPSenderFailedException sender) {
                return new MailFailure(Problem.SENDER_REFUSED, sender);
            }
            if (reason instanceof SMTPAddressFailedException address) {
                return new MailFailure(problem(address.getReturnCode(), Problem.ADDRESS_REFUSED), address);
            }
            if (reason instanceof SMTPSendFailedException message && message.getNextException() == null) {
                return new MailFailure(problem(message), message);
            }
        }
        return new MailFailure(Problem.CONNECTION_BROKEN, failure);
    }

    private static Problem problem(SMTPSendFailedException message) {
        boolean aboutSender =
                message.getCommand() != null && message.getCommand().startsWith("MAIL");
        Problem forGood = aboutSender ? Problem.SENDER_REFUSED : Problem.CONTENT_REFUSED;
        return problem(message.getReturnCode(), forGood);
    }

    private static Problem problem(int code, Problem forGood) {
        if (code == SERVICE_CLOSING) {
            return Problem.CONNECTION_BROKEN;
        }
        return switch (code / 100) {
            case 5 -> forGood;
            case 4 -> Problem.REFUSED_FOR_NOW;
            default -> Problem.CONNECTION_BROKEN;
        };
    }

    private static Exception next(Exception reason) {
        return reason instanceof MessagingException chained ? chained.getNextException() : null;
    }

    Problem problem() {
        return problem;
    }

    String reply() {
        return reply;
    }
}
