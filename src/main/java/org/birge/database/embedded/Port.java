package org.birge.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The server's port on the loopback: chosen once and remembered, another one when somebody else took it meanwhile. */
final class Port {

    // Below the range from which Linux takes ports for outgoing connections, so that it stays free between two starts.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 30_000;

    private Port() {}

    static int rememberedIn(Path file) throws IOException {
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).strip());
            if (free(port)) {
                return port;
            }
        }
        return chosenAnew(file);
    }

    static int chosenAnew(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        int port = random.nextInt(LOWEST, HIGHEST);
        while (!free(port)) {
            port = random.nextInt(LOWEST, HIGHEST);
        }
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
