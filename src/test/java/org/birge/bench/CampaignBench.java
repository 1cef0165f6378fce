package org.birge.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.birge.shared.SchoolYear;

/**
 * The last ten minutes of the April campaign (100,000 people within an hour, 20,000 of them then: 33 begin and finish each second, with all their saves in
 * between), a stretch of it; then the same people while the application, and apart the database, is killed. Times are those of whole answers.
 *
 * <p>Arguments: folder, then optionally rate or kills for one half of it, then people a second.
 */
public final class CampaignBench {

    private static final double PEOPLE_A_SECOND = 20_000 / 600.0;
    private static final int PAUSE_MILLIS = 1_500;
    private static final int RISING_SECONDS = 45;
    private static final int STEADY_SECONDS = 35;
    private static final int MEASURED_SECONDS = 25;

    private record Took(long at, long nanos) {}

    private CampaignBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-year"));
        String half = arguments.length > 1 ? arguments[1] : "";
        double rate = arguments.length > 2 ? Double.parseDouble(arguments[2]) : PEOPLE_A_SECOND;
        ServedCountry.told(folder);
        open(folder);
        if (!half.equals("kills")) {
            measure(folder, rate);
        }
        if (!half.equals("rate")) {
            KilledCampaign.run(folder);
        }
    }

    static void open(Path folder) throws SQLException, IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        BenchFolder.once(folder, "campaign-is-open", "Opening 8,000 campaigns, some minutes, once.", postgres -> {
            try (var superuser = postgres.superuser("birge")) {
                CampaignCountry.make(
                        superuser, today, SchoolYear.at(today).next().start());
            }
        });
    }

    static List<Long> waiting(Path folder, int people) throws SQLException {
        List<Long> found = new ArrayList<>();
        BenchFolder.on(folder, postgres -> {
            try (var superuser = postgres.superuser("birge")) {
                found.addAll(CampaignCountry.waiting(superuser, people));
            }
        });
        if (found.size() < people) {
            throw new IllegalStateException("only " + found.size() + " people are left to answer: remove the folder");
        }
        return found;
    }

    /** Half the rate first, so that the server is warm and a machine too small for the whole says what it can; then the whole. */
    private static void measure(Path folder, double rate) throws IOException, InterruptedException, SQLException {
        Iterator<Long> people = waiting(folder, (int) (rate * (RISING_SECONDS + STEADY_SECONDS + MEASURED_SECONDS) * 2))
                .iterator();
        try (ServedCountry served = ServedCountry.on(folder);
                ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            stretch("campaign at half the rate", 0, rate / 2, people, all, served.port());
            stretch("campaign", rate / 2, rate, people, all, served.port());
            System.out.printf(Locale.ROOT, "campaign resident: %d MB%n", served.residentMegabytes());
            all.shutdownNow();
        }
    }

    /** People come more and more often until they come at the full rate; what is answered after a while of that is measured. */
    private static void stretch(
            String name, double fromRate, double rate, Iterator<Long> people, ExecutorService all, int port)
            throws InterruptedException {
        Map<Answerer.Step, Queue<Took>> times = new EnumMap<>(Answerer.Step.class);
        for (Answerer.Step step : Answerer.Step.values()) {
            times.put(step, new ConcurrentLinkedQueue<>());
        }
        AtomicInteger wrong = new AtomicInteger();
        long began = System.nanoTime();
        long from = began + (RISING_SECONDS + STEADY_SECONDS) * 1_000_000_000L;
        long until = from + MEASURED_SECONDS * 1_000_000_000L;
        double due = 0;
        for (long now = began, before = began; now < until; before = now, now = System.nanoTime()) {
            double risen = Math.min(1, (now - began) / 1e9 / RISING_SECONDS);
            due += (fromRate + (rate - fromRate) * risen) * (now - before) / 1e9;
            for (; due >= 1 && people.hasNext(); due--) {
                Answerer answerer = new Answerer(people.next(), PAUSE_MILLIS, (step, nanos) -> times.get(step)
                        .add(new Took(System.nanoTime(), nanos)));
                all.submit(() -> walk(answerer, port, wrong));
            }
            Thread.sleep(5);
        }
        System.out.printf(Locale.ROOT, "%s people: %.1f 1/s%n", name, rate);
        times.forEach((step, took) -> say(name, step, took, from, until));
        System.out.printf(Locale.ROOT, "%s failed walks: %d%n", name, wrong.get());
    }

    private static void walk(Answerer answerer, int port, AtomicInteger wrong) {
        try {
            answerer.run(port);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                if (wrong.incrementAndGet() <= 5) {
                    System.err.println("somebody could not go on: " + failed);
                }
            }
        }
    }

    private static void say(String of, Answerer.Step step, Queue<Took> took, long from, long until) {
        long[] sorted = took.stream()
                .filter(one -> one.at() >= from && one.at() < until)
                .mapToLong(Took::nanos)
                .sorted()
                .toArray();
        String name = of + " " + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        System.out.printf(Locale.ROOT, "%s rate: %.1f 1/s%n", name, sorted.length / (double) MEASURED_SECONDS);
        System.out.printf(Locale.ROOT, "%s p50: %.1f ms%n", name, Readers.at(sorted, 0.50));
        System.out.printf(Locale.ROOT, "%s p99: %.1f ms%n", name, Readers.at(sorted, 0.99));
    }
}
