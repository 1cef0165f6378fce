package org.birge.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.birge.demo.ToldSchools;

/** Reads pages over so many kept connections and prints rate, p50, p99, and the rate beside that of the first page, the constant one. */
final class Readers {

    private static final int SECONDS = 6;
    private static final int WARM_UP_SECONDS = 15;
    /** So many that every connection of the pool has planned what the pages ask. */
    private static final int WARM_UP_CONNECTIONS = 64;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A page and who reads it. */
    record Page(String name, String cookies, String path) {}

    private record Measured(double perSecond, double p50, double p99, int wrong) {}

    private Readers() {}

    static void measureAll(List<Page> pages, int port, int... connectionsEach)
            throws InterruptedException, ExecutionException {
        for (Page page : pages) {
            measure(page, port, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
        }
        for (int connections : connectionsEach) {
            double constant = 0;
            for (Page page : pages) {
                Measured measured = measure(page, port, connections, SECONDS);
                constant = page.name().equals("constant") ? measured.perSecond() : constant;
                say(page.name(), connections, measured, constant);
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

    private static Measured measure(Page page, int port, int connections, int seconds)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Long> times = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(readers.submit(() -> read(page, port, end)));
            }
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        int wrong = (int) times.stream().filter(time -> time < 0).count();
        long[] sorted = times.stream().mapToLong(Math::abs).sorted().toArray();
        return new Measured(sorted.length / took, at(sorted, 0.50), at(sorted, 0.99), wrong);
    }

    /** Times of each answer in nanoseconds; negative where it was not 200. */
    private static List<Long> read(Page page, int port, long end) throws IOException {
        List<Long> times = new ArrayList<>();
        try (PageReader reader = new PageReader(port, page.path(), page.cookies())) {
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                int status = reader.read();
                long time = System.nanoTime() - began;
                times.add(status == 200 ? time : -time);
            }
        }
        return times;
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] / 1e6;
    }

    /** The cookies of a session that has signed in. */
    static String signedIn(int port, String name) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
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
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The first link of a page that begins so. */
    static String link(int port, String cookies, String path, String begins) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Cookie", cookies)
                    .build();
            Matcher link = Pattern.compile(Pattern.quote(begins) + "[^\"]+")
                    .matcher(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            if (!link.find()) {
                throw new IllegalStateException(path + " has no link " + begins);
            }
            return link.group();
        }
    }
}
