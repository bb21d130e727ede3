package io.kaskad.engine.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, as the OWASP Password Storage Cheat Sheet
 * asks. About 100 characters a hash; the column takes 255.
 */
final class Argon2Passwords implements PasswordEncryptor {

    /** A flood of logins waits in line instead of taking 19 MiB each. */
    private static final Semaphore LINE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    @Override
    public String encrypt(String password) {
        return inLine(() -> argon2.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return inLine(() -> argon2.matches(password, encrypted));
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2id";
    }

    private static <T> T inLine(Supplier<T> work) {
        LINE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            LINE.release();
        }
    }
}
