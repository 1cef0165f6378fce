package org.birge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * A centre's pages at 8,000 schools with 48,000 requests, 35,000 visits, 16,000 problems and 16,000 mentors in the country: its morning page, the queue, the
 * list and the map of visits, the situation of its schools, its board, its mentors, its young teachers and the choice of a mentor by hand, at 16 connections.
 */
public final class CentreBench {

    private CentreBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-year"));
        ServedCountry.told(folder);
        YearBench.years(folder);
        BenchFolder.once(
                folder, "centres-are-made", "Making requests, visits and problems, a minute, once.", postgres -> {
                    try (var superuser = postgres.superuser("birge")) {
                        CentreCountry.make(superuser, LocalDate.now(ZoneOffset.UTC));
                    }
                });
        BenchFolder.once(folder, "mentors-are-made", "Making mentors and young teachers, a minute, once.", postgres -> {
            try (var superuser = postgres.superuser("birge")) {
                MentorCountry.make(superuser, LocalDate.now(ZoneOffset.UTC));
            }
        });
        try (ServedCountry served = ServedCountry.on(folder)) {
            int port = served.port();
            String centre = Readers.signedIn(port, "centre");
            String head = Readers.signedIn(port, "head");
            String pair = Readers.link(port, centre, "/mentors/young?state=without", "/mentorships/new?mentee=");
            Readers.measureAll(
                    List.of(
                            new Readers.Page("constant", centre, "/bench/constant"),
                            new Readers.Page("today of a centre", centre, "/"),
                            new Readers.Page("request queue", centre, "/support"),
                            new Readers.Page("late requests", centre, "/support?state=late"),
                            new Readers.Page("visits of the week", centre, "/visits"),
                            new Readers.Page("list of visits", centre, "/visits/schools"),
                            new Readers.Page("map of visits", centre, "/visits/schools/map"),
                            new Readers.Page("situation of the schools", centre, "/situation"),
                            new Readers.Page("centre's board", centre, "/schools"),
                            new Readers.Page("situation of a school", head, "/situation"),
                            new Readers.Page("mentors", centre, "/mentors"),
                            new Readers.Page("mentors with a free place", centre, "/mentors?free=on&sort=free"),
                            new Readers.Page("young teachers", centre, "/mentors/young"),
                            new Readers.Page("young teachers without a mentor", centre, "/mentors/young?state=without"),
                            new Readers.Page("a pair by hand", centre, pair)),
                    port,
                    16);
            System.out.printf(Locale.ROOT, "resident after all pages: %d MB%n", served.residentMegabytes());
        }
    }
}
