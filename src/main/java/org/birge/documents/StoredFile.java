package org.birge.documents;

/**
 * A file in the store. The name it had when it came is kept by whoever uses it.
 *
 * @param hash SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param mediaType as found in the content, not as claimed
 */
public record StoredFile(String hash, long size, String mediaType) {

    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
