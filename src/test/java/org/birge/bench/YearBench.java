package org.birge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.birge.shared.SchoolYear;

/**
 * Pages of the year at 8,000 schools with three years of plans, about 500,000 measures and as many tasks: what a head, a teacher's school, the centre and the
 * ministry open, at 16 connections; then a plan of 120 measures as PDF and DOCX, the median of five.
 */
public final class YearBench {

    private static final int FILES = 5;

    private YearBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-year"));
        ServedCountry.told(folder);
        years(folder);
        try (ServedCountry served = ServedCountry.on(folder)) {
            int port = served.port();
            String head = Readers.signedIn(port, "head");
            String centre = Readers.signedIn(port, "centre");
            String ministry = Readers.signedIn(port, "ministry");
            Readers.measureAll(
                    List.of(
                            new Readers.Page("constant", head, "/bench/constant"),
                            new Readers.Page("today of a head", head, "/"),
                            new Readers.Page("today of a centre", centre, "/"),
                            new Readers.Page("diagnosis", head, "/year/needs/results"),
                            new Readers.Page("plan", head, "/year/plan"),
                            new Readers.Page("report", head, "/year/report"),
                            new Readers.Page("centre's board", centre, "/schools"),
                            new Readers.Page("district heat map", centre, "/schools/needs"),
                            new Readers.Page("reports of schools", centre, "/reports/schools"),
                            new Readers.Page("country's heat map", ministry, "/schools/needs"),
                            new Readers.Page("staff search", ministry, "/people?q=M%C9%99m")),
                    port,
                    16);
            for (String kind : List.of("pdf", "docx")) {
                System.out.printf(Locale.ROOT, "plan of 120 measures as %s: %.0f ms%n", kind, median(port, head, kind));
            }
            System.out.printf(Locale.ROOT, "resident after all pages: %d MB%n", served.residentMegabytes());
        }
    }

    static void years(Path folder) throws SQLException, IOException {
        BenchFolder.once(folder, "years-are-made", "Making three years of plans, some minutes, once.", postgres -> {
            try (var superuser = postgres.superuser("birge")) {
                YearCountry.make(
                        superuser, SchoolYear.at(LocalDate.now(ZoneOffset.UTC)).start());
            }
        });
    }

    /** In milliseconds, of the whole answer. */
    private static double median(int port, String cookies, String kind) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/year/plan/files/plan." + kind))
                .header("Cookie", cookies)
                .build();
        double[] times = new double[FILES];
        for (int i : IntStream.range(0, FILES).toArray()) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            times[i] = (System.nanoTime() - began) / 1e6;
            if (answer.statusCode() != 200 || answer.body().length < 10_000) {
                throw new IllegalStateException("no " + kind + ": " + answer.statusCode());
            }
        }
        java.util.Arrays.sort(times);
        return times[FILES / 2];
    }
}
