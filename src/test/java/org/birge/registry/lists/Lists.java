package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.database.Scope;
import org.birge.registry.RegisterOrganisation;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists on their way through the commands, as an officer of the ministry or as somebody else. */
final class Lists {

    static final Path FOLDER = Path.of("../shared/data/school-lists");

    private final ApplicationContext application;
    private final Given given;
    private final JdbcClient sql;
    private final TransactionTemplate within;
    private Scope acting = Scope.none();

    Lists(ApplicationContext application) {
        this.application = application;
        this.given = application.getBean(Given.class);
        this.sql = application.getBean(TestDatabase.class).superuser();
        this.within = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** Authorities of the five districts, and the ministry's officer at work. */
    void authorities() {
        actAsOfficer();
        long region = given.region().id();
        for (String district : List.of("Quba", "Qusar", "Xaçmaz", "Şabran", "Siyəzən")) {
            does(() -> bean(RegisterOrganisation.class)
                    .run(new RegisterOrganisation.Command(
                            "district-authority",
                            region,
                            null,
                            district + " şöbəsi",
                            null,
                            null,
                            district,
                            List.of(),
                            null,
                            null,
                            LocalDate.of(2015, 9, 1))));
        }
    }

    ListImport read(Path file) {
        try {
            return read(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A staff list under the usual heading. */
    ListImport read(String rows) {
        try {
            String heading = Files.readString(FOLDER.resolve("az-staff.csv")).split("\r\n")[0] + "\n";
            return read(new ByteArrayInputStream((heading + rows).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of schools under the usual heading. */
    ListImport readSchools(String rows) {
        try {
            String heading = Files.readString(FOLDER.resolve("az-schools.csv"))
                            .lines()
                            .findFirst()
                            .orElseThrow() + "\n";
            return read(new ByteArrayInputStream((heading + rows).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListImport read(InputStream content) throws IOException {
        ListImport list;
        try (content) {
            list = Scope.call(acting, () -> bean(ReceiveList.class).run(content, "list.csv", true));
        }
        Scope.run(acting, () -> bean(ReadList.class).begin(list));
        ListImport done = waited(list);
        assertThat(done.failure()).as(done.failureValues().toString()).isNull();
        assertThat(done.readAt()).isNotNull();
        return done;
    }

    ListImport takeOver(ListImport list) {
        Scope.run(acting, () -> bean(TakeOverList.class).begin(list));
        ListImport done = waited(list);
        assertThat(done.failure()).as(done.failureValues().toString()).isNull();
        assertThat(done.takenAt()).isNotNull();
        return done;
    }

    /** The same when it may be refused; how it ended. */
    ListImport takenOver(ListImport list) {
        Scope.run(acting, () -> bean(TakeOverList.class).begin(list));
        return waited(list);
    }

    /** Gives a school another code, as somebody might by hand. */
    void recode(String code, String other) {
        sql.sql("update registry.organisation_period set code = :other where code = :code and valid_until is null")
                .param("other", other)
                .param("code", code)
                .update();
    }

    void undo(ListImport list) {
        Scope.run(acting, () -> bean(UndoList.class).begin(list.publicId()));
        assertThat(waited(list).undoneAt()).isNotNull();
    }

    ListImport waited(ListImport list) {
        for (int i = 0; i < 1200; i++) {
            ListImport now = found(list);
            if (!now.working()) {
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("still at work");
    }

    ListImport found(ListImport list) {
        return does(() -> bean(ListImports.class).find(list.publicId()));
    }

    List<ImportRow> rows(ListImport list) {
        return does(() -> bean(ImportRows.class).page(list.id(), null, 0, 5000));
    }

    Map<String, Integer> counts(ListImport list) {
        return does(() -> bean(ImportRows.class).counts(list.id()));
    }

    int number(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    /** From now on the head of the school with this code acts. */
    void actAsHeadOf(String code) {
        acting = sql.sql("""
                        select o.id, o.place_key
                          from registry.organisation o
                          join registry.organisation_period p on p.organisation_id = o.id
                         where p.code = :code
                        """)
                .param("code", code)
                .query((row, n) -> new Scope(
                        row.getLong("place_key"), row.getLong("place_key") + 1, null, null, row.getLong("id"), "head"))
                .single();
    }

    void actAsOfficer() {
        acting = new Scope(
                given.ministry().low(),
                given.ministry().high(),
                null,
                null,
                given.ministry().id(),
                "ministry-officer");
    }

    <T> T does(Supplier<T> step) {
        return Scope.call(acting, () -> Objects.requireNonNull(within.execute(status -> step.get())));
    }

    void runs(Runnable step) {
        Scope.run(acting, step);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
