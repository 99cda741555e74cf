package vn.dondoc.security;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** A slow hash with a salt of its own, instead of the engine's SHA-512; what the engine has hashed stays readable. */
final class PasswordHash implements PasswordEncryptor {

    static final String NAME = "pbkdf2";

    /** How the engine marks what was hashed here. */
    static final String PREFIX = "{" + NAME + "}";

    private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
