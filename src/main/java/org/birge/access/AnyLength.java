package org.birge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** BCrypt reads 72 bytes, which is 36 Cyrillic letters; of a longer password its SHA-256 is taken, so that every sign counts. */
record AnyLength(PasswordEncoder encoder) implements PasswordEncoder {

    private static final int LONGEST = 72;

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(fitting(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return encoder.matches(fitting(password), hash);
    }

    private static @Nullable CharSequence fitting(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        byte[] bytes = password.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST ? password : Base64.getEncoder().encodeToString(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
