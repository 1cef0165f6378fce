package org.birge.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.birge.BirgeApplication;
import org.birge.demo.ToldSchools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a folder with a country, in a process of its own. */
final class ServedCountry implements AutoCloseable {

    private static final String READY = "served at ";
    private static final String TOLD = "schools-are-told";
    private static final List<String> AS_STARTED = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final int port;

    private ServedCountry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServedCountry on(Path folder) throws IOException {
        Stream<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        AS_STARTED.stream(),
                        Stream.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServedCountry.class.getName(),
                                folder.toString()))
                .flatMap(part -> part);
        Process process = new ProcessBuilder(command.toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(System.err::println));
                return new ServedCountry(process, Integer.parseInt(line.substring(READY.length())));
            }
            System.err.println(line);
        }
        throw new IllegalStateException("the application ended before it was ready");
    }

    /** Once, before years and campaigns are added: the first schools' year is told by commands. */
    static void told(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(TOLD))) {
            ServedCountry.on(folder).close();
        }
    }

    int port() {
        return port;
    }

    long residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }

    /** As kill -9: nothing is stopped in peace. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SpringApplication application = new SpringApplication(BirgeApplication.class, ConstantPage.class);
        ConfigurableApplicationContext context = application.run(
                "--birge.data=" + folder, "--birge.demo=off", "--server.port=0", "--logging.level.root=warn");
        Path told = folder.resolve(TOLD);
        if (!Files.exists(told)) {
            ToldSchools.tell(context, LocalDate.now(ZoneOffset.UTC));
            Files.createFile(told);
        }
        System.out.println(READY
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }
}
