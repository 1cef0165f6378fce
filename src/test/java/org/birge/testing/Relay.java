package org.birge.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before the server under another port. Stopped, that port refuses as if the server were not there; started, it is there again. */
public final class Relay implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    public Relay(int server) {
        this.server = server;
        this.door = door(0);
        this.port = door.getLocalPort();
        accept(door);
    }

    public String site() {
        return "http://localhost:" + port;
    }

    public void stop() {
        quietly(door);
        open.forEach(Relay::quietly);
        open.clear();
    }

    public void start() {
        door = door(port);
        accept(door);
    }

    @Override
    public void close() {
        stop();
    }

    private static ServerSocket door(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket visitor = at.accept();
                    Socket house = new Socket("localhost", server);
                    open.add(visitor);
                    open.add(house);
                    carry(visitor, house);
                    carry(house, visitor);
                } catch (IOException closed) {
                    // The door was closed, or the visitor went.
                }
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException cut) {
                // That is what a relay is for.
            }
        });
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception already) {
            // It was closed.
        }
    }
}
