package org.birge.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser: a kept connection and its cookies, with as little work of its own as asking and reading take. Follows nothing by itself. */
final class Caller implements AutoCloseable {

    /** An answer, whole. */
    record Answer(int status, String location, String text, long nanos) {

        /** Whether what was sent in is acknowledged: the page that shows it is named. */
        boolean leadsOn() {
            return status == 302;
        }
    }

    private static final int BUFFER = 16_384;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    Caller(int port) throws IOException {
        this.port = port;
        connect();
    }

    Answer get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookieLine() + "\r\n");
    }

    Answer post(String path, String form) throws IOException {
        return post(path, form, "");
    }

    /** As a page's script sends it: what follows comes in the same answer, and its address is the location. */
    Answer postForPart(String path, String form) throws IOException {
        return post(path, form, "HX-Request: true\r\n");
    }

    private Answer post(String path, String form, String header) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookieLine() + header
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private String cookieLine() {
        return cookies.isEmpty()
                ? ""
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private Answer ask(String question) throws IOException {
        long began = System.nanoTime();
        socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = 0;
        boolean last = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location", "hx-push-url", "hx-redirect" -> location = value;
                case "set-cookie" -> keep(value);
                case "transfer-encoding" -> throw new IOException("an answer without a length: " + status);
                default -> {}
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("half an answer");
        }
        Answer answer = new Answer(
                Integer.parseInt(status.substring(9, 12)),
                location,
                new String(body, StandardCharsets.UTF_8),
                System.nanoTime() - began);
        if (last) {
            // The server takes so many questions over one connection, then wants a new one, as of any browser.
            socket.close();
            connect();
        }
        return answer;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
