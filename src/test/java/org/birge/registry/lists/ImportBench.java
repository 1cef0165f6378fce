package org.birge.registry.lists;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.birge.BirgeApplication;
import org.birge.database.Roles;
import org.birge.database.Scope;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 50,000 staff from a CSV file, sent in, looked over and taken over, beside PostgreSQL's own COPY of the rows that came of it into tables of
 * the same shape and keys without row security. Both on the server of the tests.
 */
public final class ImportBench {

    private static final int STAFF = 50_000;
    private static final int SCHOOLS = 1_000;
    private static final Scope MINISTRY = new Scope(0, 1_000_000_000_000_000L, null, null, 1L, "ministry-officer");

    /** The tables a staff list fills, in the order of their references, and the columns that are not generated. */
    private static final List<String[]> TABLES = List.of(
            new String[] {"person", "id, public_id, version, created_at"},
            new String[] {
                "person_period",
                "person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone, skills, recorded_at, recorded_by"
            },
            new String[] {"person_identifier", "person_id, kind, lookup, sealed"},
            new String[] {
                "posting",
                "id, public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main, valid_from, recorded_at, sort_key"
            },
            new String[] {"person_reach", "person_id, place_key, valid_from, valid_until, posting_id"},
            new String[] {"search_name", "bearer_id, kind, place_key, words"});

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        try (TestDatabase database = TestPostgres.createDatabase();
                ConfigurableApplicationContext context = application(database)) {
            schools(database.superuser());
            byte[] list = list();
            long heap = heap();
            long began = System.nanoTime();
            ListImport received;
            try (InputStream content = new ByteArrayInputStream(list)) {
                received = Scope.call(
                        MINISTRY, () -> context.getBean(ReceiveList.class).run(content, "staff.csv", true));
            }
            say("staff import received", since(began), "s");
            double preview = timed(context, received, "reading");
            say("staff import preview", preview, "s");
            say("staff import heap", (peak - heap) / 1e6, "MB");
            double takeover = timed(context, received, "taking");
            say("staff import takeover", takeover, "s");
            double copy = copied(database);
            say("staff copy", copy, "s");
            say("staff import rate", STAFF / takeover, "rows/s");
            say("staff import ratio with preview", copy / (preview + takeover), "");
            say("staff import ratio", copy / takeover, "");
        }
    }

    private static ConfigurableApplicationContext application(TestDatabase database) {
        return new SpringApplication(BirgeApplication.class)
                .run(
                        "--birge.database.url=" + database.url(),
                        "--birge.database.user=" + Roles.APP,
                        "--birge.database.password=" + database.appPassword(),
                        "--birge.database.owner-user=" + Roles.OWNER,
                        "--birge.database.owner-password=" + database.ownerPassword(),
                        "--birge.data=target/bench-import",
                        "--birge.demo=off",
                        "--server.port=0",
                        "--logging.level.root=warn");
    }

    private static void schools(JdbcClient sql) {
        sql.sql("""
                insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
                select 'o' || n, case n when 0 then 'ministry' else 'school' end, n, n, case n when 0 then 1000000000000000 else n + 1 end, '2026-09-01'
                  from generate_series(0, :schools) n
                """).param("schools", SCHOOLS).update();
        sql.sql("""
                insert into registry.organisation_period (organisation_id, valid_from, code, name, recorded_at)
                select id, '2026-09-01', lpad(place_key::text, 7, '0'), place_key || ' nömrəli məktəb', '2026-09-01'
                  from registry.organisation
                """).update();
        sql.sql("analyze").update();
    }

    /** Invented people of the usual names, one in a hundred with something to mend. */
    private static byte[] list() {
        String[] surnames = {
            "Əliyev",
            "Məmmədov",
            "Hüseynov",
            "Quliyev",
            "Rəhimov",
            "Kərimov",
            "Cəfərov",
            "Şükürov",
            "Zeynalov",
            "Xəlilov"
        };
        String[] names = {"Aysel", "Nigar", "Günel", "Sevinc", "Leyla", "Könül", "Rauf", "Elçin", "Vüqar", "Tural"};
        String alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        Random random = new Random(50_000);
        StringBuilder text = new StringBuilder(
                "Məktəbin kodu;Soyadı;Adı;Ata adı;FİN;Doğum tarixi;Cinsi;Vəzifəsi;Fənni;Dərs yükü;İşə qəbul tarixi;E-poçt;Telefon\n");
        for (int n = 0; n < STAFF; n++) {
            StringBuilder identifier = new StringBuilder();
            for (int rest = n + 1_000_003, i = 0; i < 7; i++, rest /= 34) {
                identifier.append(alphabet.charAt((rest + i * 7) % 34));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "%07d;%s%s%s%s;%s;%s oğlu;%s;%02d.%02d.%d;K;müəllim;fizika;%d;%02d.09.%d;;%n",
                    n % SCHOOLS + 1,
                    n % 100 == 0 ? " " : "",
                    surnames[random.nextInt(10)],
                    n % 7 == 0 ? "li" : "",
                    (char) ('a' + n % 26),
                    names[random.nextInt(10)],
                    names[random.nextInt(10)],
                    identifier,
                    1 + n % 28,
                    1 + n % 12,
                    1960 + n % 40,
                    12 + n % 12,
                    1 + n % 28,
                    2000 + n % 26));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long peak;

    private static double timed(ConfigurableApplicationContext context, ListImport list, String step)
            throws InterruptedException {
        OneImport one = context.getBean(OneImport.class);
        long began = System.nanoTime();
        Scope.run(MINISTRY, () -> {
            ListImport now = one.find(list.publicId());
            if (step.equals("reading")) {
                context.getBean(ReadList.class).begin(now);
            } else {
                context.getBean(TakeOverList.class).begin(now);
            }
        });
        ListImport now = Scope.call(MINISTRY, () -> one.find(list.publicId()));
        while (now.working()) {
            peak = Math.max(peak, used());
            Thread.sleep(20);
            now = Scope.call(MINISTRY, () -> one.find(list.publicId()));
        }
        if (now.failure() != null) {
            throw new IllegalStateException(now.failure() + now.failureValues());
        }
        return since(began);
    }

    private static double copied(TestDatabase database) throws Exception {
        try (Connection connection = database.asSuperuser()) {
            var statement = connection.createStatement();
            statement.execute("create schema plain");
            for (String[] table : TABLES) {
                statement.execute(
                        "create table plain.%s (like registry.%s including all)".formatted(table[0], table[0]));
            }
            for (String table : List.of("person_period", "person_identifier", "posting", "person_reach")) {
                statement.execute("alter table plain.%s add foreign key (person_id) references plain.person (id)"
                        .formatted(table));
            }
            statement.execute(
                    "alter table plain.posting add foreign key (organisation_id, place_key) references registry.organisation (id, place_key)");
            statement.execute(
                    "alter table plain.person_reach add foreign key (posting_id) references plain.posting (id)");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            double seconds = 0;
            for (String[] table : TABLES) {
                java.io.ByteArrayOutputStream rows = new java.io.ByteArrayOutputStream();
                String where = table[0].equals("search_name") ? " where kind = 'p'" : "";
                copy.copyOut(
                        "copy (select %s from registry.%s%s) to stdout".formatted(table[1], table[0], where), rows);
                long began = System.nanoTime();
                copy.copyIn(
                        "copy plain.%s (%s) from stdin".formatted(table[0], table[1]),
                        new ByteArrayInputStream(rows.toByteArray()));
                seconds += since(began);
            }
            return seconds;
        }
    }

    private static long heap() {
        System.gc();
        return used();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String name, double value, String unit) {
        System.out.println(
                String.format(Locale.ROOT, "%s: %.2f %s", name, value, unit).strip());
    }
}
