package org.birge.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one page again and again over one kept connection, with as little work of its own as reading takes. */
final class PageReader implements AutoCloseable {

    private final int port;
    private final byte[] question;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    PageReader(int port, String path, String cookies) throws IOException {
        this.port = port;
        this.question = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.socket = connected();
        this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    private Socket connected() throws IOException {
        Socket fresh = new Socket("localhost", port);
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    /** Reads the page once and gives its status. */
    int read() throws IOException {
        out.write(question);
        out.flush();
        String status = line();
        long length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("an answer without a length: " + status);
            }
        }
        in.skipNBytes(length);
        if (last) {
            // The server takes so many questions over one connection, then wants a new one, as of any browser.
            socket.close();
            socket = connected();
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
            out = new BufferedOutputStream(socket.getOutputStream());
        }
        return Integer.parseInt(status.substring(9, 12));
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
