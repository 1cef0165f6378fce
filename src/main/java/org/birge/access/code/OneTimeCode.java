package org.birge.access.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes people can read from paper and type: twelve signs without those that look alike, 58 bits. */
final class OneTimeCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** A new code in three groups of four, such as 7KQM-2XWB-H4TD. */
    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** What is kept of a code: SHA-256 of its signs, however they were typed. */
    static byte[] hash(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
