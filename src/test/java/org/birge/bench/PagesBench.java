package org.birge.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Pages of a signed-in head and centre at 8,000 schools and 400,000 staff, at 1, 16 and 64 connections, beside a constant page that passes the
 * same filters, session and an empty scoped transaction. The application runs beside the reader, with the memory bin/start gives it.
 */
public final class PagesBench {

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-data"));
        try (ServedCountry served = ServedCountry.on(folder)) {
            int port = served.port();
            String head = Readers.signedIn(port, "head");
            String centre = Readers.signedIn(port, "centre");
            String ministry = Readers.signedIn(port, "ministry");
            Readers.measureAll(
                    List.of(
                            new Readers.Page("constant", head, "/bench/constant"),
                            new Readers.Page("today", head, "/"),
                            new Readers.Page("staff list", head, "/people?order=post"),
                            new Readers.Page(
                                    "staff search",
                                    ministry,
                                    "/people?q=" + URLEncoder.encode("Məm", StandardCharsets.UTF_8)),
                            new Readers.Page("diagnosis", head, "/year/needs/results"),
                            new Readers.Page("plan", head, "/year/plan"),
                            new Readers.Page("schools", centre, "/schools")),
                    port,
                    1,
                    16,
                    64);
            System.out.printf(Locale.ROOT, "resident after all pages: %d MB%n", served.residentMegabytes());
        }
    }
}
