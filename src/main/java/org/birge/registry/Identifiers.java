package org.birge.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals national identifiers and makes the code they are looked up by. The keys stay outside the database. */
@Component
public class Identifiers {

    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec lookup;

    Identifiers(IdentifierKeys keys) {
        this.sealing = new SecretKeySpec(keys.sealing(), "AES");
        this.lookup = new SecretKeySpec(keys.lookup(), "HmacSHA256");
    }

    /** The look-up code of an identifier, 32 bytes: equal identifiers, equal codes, however they were typed. */
    public byte[] lookupOf(String identifier) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookup);
            return mac.doFinal(normal(identifier).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The identifier sealed with AES-GCM: 12 bytes of nonce, then the sealed text with its tag. */
    public byte[] seal(String identifier) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, normal(identifier).getBytes(StandardCharsets.UTF_8), 0);
        byte[] all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** Opens what seal made. */
    public String open(byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed, NONCE), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normal(String identifier) {
        return identifier.strip().toUpperCase(Locale.ROOT);
    }
}
