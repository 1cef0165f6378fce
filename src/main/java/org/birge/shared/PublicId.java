package org.birge.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Random names for addresses: 96 bits, 16 URL-safe characters. They tell nothing and cannot be guessed. */
public final class PublicId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String next() {
        byte[] bits = new byte[12];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
