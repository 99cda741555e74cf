package vn.dondoc.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which a file is known again. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    static String of(InputStream bytes) throws IOException {
        var hash = new Sha256();
        bytes.transferTo(hash.sink());
        return hash.hex();
    }

    /** Takes in whatever is written to it, and keeps nothing. */
    OutputStream sink() {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    /** 64 lower case digits; asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
