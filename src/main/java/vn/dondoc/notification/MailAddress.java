package vn.dondoc.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether what is entered as an address can be written to. */
final class MailAddress {

    private MailAddress() {}

    /** Exactly one address, without a name, list or line break in it; null when all is well. */
    static Problem problemOf(String address) {
        if (address == null) {
            return Problem.NO_ADDRESS;
        }
        try {
            boolean plain = new InternetAddress(address, true).getAddress().equals(address);
            return plain && address.indexOf('@') > 0 ? null : Problem.BAD_ADDRESS;
        } catch (AddressException noAddress) {
            return Problem.BAD_ADDRESS;
        }
    }
}
