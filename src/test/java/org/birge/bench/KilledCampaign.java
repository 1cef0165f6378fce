package org.birge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.birge.database.embedded.EmbeddedPostgres;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three hundred people answer as fast as they can; in the middle of it the application, or PostgreSQL with all its processes, is killed as by kill -9. When all
 * is up again, more people answer; then every value whose saving was acknowledged, before and after, is looked for in the database.
 */
final class KilledCampaign {

    private static final int PEOPLE = 300;
    private static final int AT_ONCE = 64;
    private static final int SECONDS_BEFORE = 15;
    private static final int SECONDS_AFTER = 15;
    private static final TypeReference<Map<String, Integer>> VALUES = new TypeReference<>() {};

    /** What is done to a served country; gives the one that serves afterwards. */
    private interface Blow {

        ServedCountry strike(ServedCountry served) throws IOException, InterruptedException;
    }

    private record Kept(Map<String, Integer> given, boolean submitted) {}

    private KilledCampaign() {}

    static void run(Path folder) throws IOException, InterruptedException, SQLException {
        killed("app", folder, served -> {
            served.kill();
            return ServedCountry.on(folder);
        });
        killed("postgres", folder, served -> {
            killPostgres(folder);
            return served;
        });
    }

    private static void killed(String what, Path folder, Blow blow)
            throws IOException, InterruptedException, SQLException {
        List<Long> waiting = CampaignBench.waiting(folder, 2 * PEOPLE);
        List<Answerer> before = answerers(waiting.subList(0, PEOPLE));
        List<Answerer> after = answerers(waiting.subList(PEOPLE, 2 * PEOPLE));
        ServedCountry served = ServedCountry.on(folder);
        try {
            try (ExecutorService answering = answer(before, served.port())) {
                Thread.sleep(SECONDS_BEFORE * 1_000L);
                served = blow.strike(served);
                answering.shutdownNow();
            }
            until(served);
            try (ExecutorService answering = answer(after, served.port())) {
                if (!answering.awaitTermination(SECONDS_AFTER, TimeUnit.SECONDS)) {
                    answering.shutdownNow();
                }
            }
        } finally {
            served.close();
        }
        List<Answerer> all = new ArrayList<>(before);
        all.addAll(after);
        BenchFolder.on(folder, postgres -> {
            try (Connection superuser = postgres.superuser("birge")) {
                compare(what, all, kept(superuser, all));
                System.out.printf(
                        Locale.ROOT, "campaign miscounted schools after %s kill: %d%n", what, miscounted(superuser));
            }
        });
        long goneOn =
                after.stream().filter(one -> !one.acknowledged().isEmpty()).count();
        System.out.printf(Locale.ROOT, "campaign people answering after %s kill: %d%n", what, goneOn);
    }

    private static List<Answerer> answerers(List<Long> people) {
        return people.stream()
                .map(person -> new Answerer(person, 0, (step, nanos) -> {}))
                .toList();
    }

    private static ExecutorService answer(List<Answerer> answerers, int port) {
        ExecutorService all = Executors.newFixedThreadPool(AT_ONCE);
        answerers.forEach(answerer -> all.submit(() -> {
            try {
                answerer.run(port);
            } catch (IOException ended) {
                // The server is gone: what was acknowledged until here counts.
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }));
        all.shutdown();
        return all;
    }

    /** Waits until somebody can sign in again, which takes the application and its database. */
    private static void until(ServedCountry served) throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            try {
                Readers.signedIn(served.port(), "head");
                return;
            } catch (IOException | IllegalStateException notYet) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("nobody can sign in a minute after the blow");
    }

    private static void killPostgres(Path folder) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(EmbeddedPostgres.clusterIn(folder).resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> others = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    private static Map<Long, Kept> kept(Connection superuser, List<Answerer> all) throws SQLException {
        JsonMapper json = JsonMapper.builder().build();
        Map<Long, Kept> kept = new HashMap<>();
        try (PreparedStatement statement = superuser.prepareStatement("""
                select a.person_id, a.given::text, a.submitted_at is not null and r.answered
                  from instruments.answer a
                  join instruments.respondent r on r.id = a.respondent_id
                 where a.person_id = any (?)
                """)) {
            statement.setArray(
                    1,
                    superuser.createArrayOf(
                            "bigint", all.stream().map(Answerer::person).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.put(rows.getLong(1), new Kept(json.readValue(rows.getString(2), VALUES), rows.getBoolean(3)));
                }
            }
        }
        return kept;
    }

    private static void compare(String what, List<Answerer> all, Map<Long, Kept> kept) {
        long acknowledged = 0;
        long lost = 0;
        long handedIn = 0;
        long handedInLost = 0;
        for (Answerer one : all) {
            Kept found = kept.getOrDefault(one.person(), new Kept(Map.of(), false));
            acknowledged += one.acknowledged().size();
            lost += one.acknowledged().entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(found.given().get(entry.getKey())))
                    .count();
            handedIn += one.handedIn() ? 1 : 0;
            handedInLost += one.handedIn() && !found.submitted() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "campaign acknowledged around %s kill: %d answers%n", what, acknowledged);
        System.out.printf(Locale.ROOT, "campaign handed in around %s kill: %d people%n", what, handedIn);
        System.out.printf(Locale.ROOT, "campaign lost after %s kill: %d answers%n", what, lost);
        System.out.printf(Locale.ROOT, "campaign hand-ins lost after %s kill: %d people%n", what, handedInLost);
    }

    /** Schools whose number of answers, which lists show, is not that of their people who answered. */
    private static int miscounted(Connection superuser) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement("""
                        select count(*)
                          from instruments.campaign c
                          join development.school_year y on y.campaign_id = c.id
                          join lateral (select count(*) as people
                                          from instruments.respondent r
                                         where r.campaign_id = c.id
                                           and r.answered) r on true
                         where c.closed_at is null
                           and c.public_id like 'april-%'
                           and (c.answered <> r.people or y.answered <> r.people)
                        """);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
