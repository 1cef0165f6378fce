package org.birge.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.BirgeApplication;
import org.birge.demo.ToldSchools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Pages of a signed-in head and centre at 8,000 schools and 400,000 staff, at 1, 16 and 64 connections, beside a constant page that passes the
 * same filters, session and an empty scoped transaction. Reader and application share this JVM and its cores.
 */
public final class PagesBench {

    private PagesBench() {}

    private static final int SECONDS = 4;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private record Measured(double perSecond, double p50, double p99, int wrong) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-data"));
        SpringApplication application = new SpringApplication(BirgeApplication.class, ConstantPage.class);
        try (ConfigurableApplicationContext context = application.run(
                "--birge.data=" + folder,
                "--birge.demo=off",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.lazy-initialization=false")) {
            Path told = folder.resolve("schools-are-told");
            if (!Files.exists(told)) {
                ToldSchools.tell(context, LocalDate.now(ZoneOffset.UTC));
                Files.createFile(told);
            }
            measureAll(((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort());
        }
    }

    private static void measureAll(int port) throws Exception {
        HttpClient head = signedIn(port, "head");
        HttpClient centre = signedIn(port, "centre");
        HttpClient ministry = signedIn(port, "ministry");
        Map<String, Map.Entry<HttpClient, String>> pages = new LinkedHashMap<>();
        pages.put("constant", Map.entry(head, "/bench/constant"));
        pages.put("today", Map.entry(head, "/"));
        pages.put("staff list", Map.entry(head, "/people?order=post"));
        pages.put("staff search", Map.entry(ministry, "/people?q=" + URLEncoder.encode("Məm", StandardCharsets.UTF_8)));
        pages.put("diagnosis", Map.entry(head, "/year/needs/results"));
        pages.put("plan", Map.entry(head, "/year/plan"));
        pages.put("schools", Map.entry(centre, "/schools"));
        for (Map.Entry<HttpClient, String> page : pages.values()) {
            measure(page.getKey(), port, page.getValue(), 4, 3);
        }
        for (int connections : new int[] {1, 16, 64}) {
            double constant = 0;
            for (Map.Entry<String, Map.Entry<HttpClient, String>> page : pages.entrySet()) {
                Measured measured =
                        measure(page.getValue().getKey(), port, page.getValue().getValue(), connections, SECONDS);
                constant = page.getKey().equals("constant") ? measured.perSecond() : constant;
                say(page.getKey(), connections, measured, constant);
            }
        }
    }

    private static void say(String name, int connections, Measured measured, double constant) {
        String at = name + " c" + connections;
        System.out.printf(Locale.ROOT, "%s rps: %.0f 1/s%n", at, measured.perSecond());
        System.out.printf(Locale.ROOT, "%s p50: %.1f ms%n", at, measured.p50());
        System.out.printf(Locale.ROOT, "%s p99: %.1f ms%n", at, measured.p99());
        if (!name.equals("constant")) {
            System.out.printf(Locale.ROOT, "%s ratio: %.2f%n", at, measured.perSecond() / constant);
        }
        if (measured.wrong() > 0) {
            System.out.printf(Locale.ROOT, "%s wrong answers: %d%n", at, measured.wrong());
        }
    }

    private static Measured measure(HttpClient client, int port, String path, int connections, int seconds)
            throws InterruptedException, ExecutionException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Long> times = new ArrayList<>();
        int wrong = 0;
        long began = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(readers.submit(() -> read(client, request, end)));
            }
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        wrong = (int) times.stream().filter(time -> time < 0).count();
        long[] sorted = times.stream().mapToLong(Math::abs).sorted().toArray();
        return new Measured(sorted.length / took, at(sorted, 0.50), at(sorted, 0.99), wrong);
    }

    /** Times of each answer in nanoseconds; negative where it was not 200. */
    private static List<Long> read(HttpClient client, HttpRequest request, long end)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            long time = System.nanoTime() - began;
            times.add(status == 200 ? time : -time);
        }
        return times;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] / 1e6;
    }

    private static HttpClient signedIn(int port, String name) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        URI signIn = URI.create("http://localhost:" + port + "/sign-in");
        Matcher token =
                TOKEN.matcher(client.send(HttpRequest.newBuilder(signIn).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form token");
        }
        String form = String.join(
                "&",
                Arrays.asList(
                        "name=" + name,
                        "password=" + ToldSchools.PASSWORD,
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)));
        int status = client.send(
                        HttpRequest.newBuilder(signIn)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException(name + " cannot sign in: " + status);
        }
        return client;
    }
}
