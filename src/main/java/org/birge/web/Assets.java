package org.birge.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of our own style sheets, scripts and pictures; they carry a sum of their content, so browsers may keep them for a year. */
@Component
public final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of a file under static/, for example css/base.css. */
    public String address(String path) {
        return addresses.computeIfAbsent(path, p -> "/" + p + "?v=" + sum(p));
    }

    private static String sum(String path) {
        String place = path.startsWith("webjars/") ? "META-INF/resources/" + path : "static/" + path;
        try (InputStream content = new ClassPathResource(place).getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toString(sum.getValue(), 36);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
