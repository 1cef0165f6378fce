package org.birge.support.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.birge.support.reserve.ReserveTableTest.wish;

import java.util.List;
import java.util.Objects;
import org.birge.access.Role;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "Who reads an entry of the reserve after a change of post or school, and who consents to it (J1d.13, decision 46)")
@BirgeTest
class ReserveAfterChangesTest {

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final JdbcClient sql;
    private final TestDatabase database;

    ReserveAfterChangesTest(
            Given given,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            JdbcClient sql,
            TestDatabase database) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.sql = sql;
        this.database = database;
    }

    @Test
    void whoLeftTheSchoolOrThePostReadsNoMoreOfWhomTheyPutForward() {
        Person teacher = given.teacher("Aysel");
        String id = given.head().does(() -> bean(PutForwardForReserve.class)
                .run(new PutForwardForReserve.Command(teacher.id(), wish("method-union"))));
        assertThat(rows(given.head(), id)).isOne();
        for (Person former : List.of(
                now(given.head(), Role.DEPUTY, given.school().place()),
                now(given.head(), Role.TEACHER, given.school().place()),
                now(given.head(), Role.HEAD, given.otherSchool().place()))) {
            assertThat(rows(former, id)).isZero();
            assertThatThrownBy(() -> former.runs(() -> bean(RemoveFromReserve.class)
                            .run(new RemoveFromReserve.Command(id, 0, "Artıq lazım deyil."))))
                    .isInstanceOf(NotFound.class);
            assertThat(ReserveRules.parties(
                            former.scope(),
                            teacher.id(),
                            given.school().place().key(),
                            given.head().id()))
                    .doesNotContain(Party.AUTHOR);
        }
    }

    @Test
    void onlyThePersonConsentsInTheDatabaseToo() {
        Person teacher = given.teacher("Kamran");
        for (Person author : List.of(given.head(), given.methodist())) {
            String post = author.role() == Role.HEAD ? "method-union" : "subject-union";
            String id = author.does(() ->
                    bean(PutForwardForReserve.class).run(new PutForwardForReserve.Command(teacher.id(), wish(post))));
            assertThatThrownBy(() -> consentFor(author, id)).isInstanceOf(DataAccessException.class);
            assertThat(consentFor(given.centreHead(), id)).isZero();
            assertThat(consentFor(given.officer(), id)).isZero();
            assertThat(consentFor(teacher, id)).isOne();
        }
    }

    @Test
    void whoChangesSchoolTakesAlongWhatWasDecided() {
        Person teacher = given.teacher("Leyla");
        String id = given.head().does(() -> bean(PutForwardForReserve.class)
                .run(new PutForwardForReserve.Command(teacher.id(), wish("deputy"))));
        teacher.runs(() -> bean(ConsentToReserve.class).run(new ConsentToReserve.Command(id, 0)));
        given.centreHead().runs(() -> bean(AdmitToReserve.class).run(new AdmitToReserve.Command(id, 1)));
        String own = teacher.does(() -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("head"))));
        assertThat(told(given.head(), id)).isEqualTo(2);

        Person there = now(teacher, teacher.role(), given.otherSchool().place());
        database.superuser()
                .sql("""
                        insert into registry.posting (public_id, person_id, organisation_id, place_key, post, main, acting, valid_from, recorded_at, recorded_by)
                        select 'second-' || p.public_id, p.person_id, :school, :key, p.post, false, false, p.valid_from, p.recorded_at, p.recorded_by
                          from registry.posting p
                         where p.id = :posting
                        """)
                .param("school", there.place().id())
                .param("key", there.place().key())
                .param("posting", teacher.posting())
                .update();
        assertThatThrownBy(() ->
                        there.does(() -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("deputy")))))
                .as("a second school is no change of school")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("twice");
        database.superuser()
                .sql("update registry.posting set valid_until = valid_from where id = :posting")
                .param("posting", teacher.posting())
                .update();
        assertThat(there.does(() -> bean(ApplyForReserve.class).run(new ApplyForReserve.Command(wish("deputy")))))
                .isEqualTo(id);
        there.runs(() -> bean(ChangeReserveWish.class).run(new ChangeReserveWish.Command(own, 0, wish("head"))));
        for (String moved : List.of(id, own)) {
            assertThat(found(there, moved).organisation())
                    .isEqualTo(there.place().id());
            assertThat(rows(given.head(), moved)).isZero();
            assertThat(rows(given.officer(), moved)).isZero();
            assertThat(rows(given.regionalOfficer(), moved)).isOne();
        }
        assertThat(found(there, id).state()).isEqualTo(ReserveState.IN_RESERVE);
        given.centreHead().runs(() -> bean(RemoveFromReserve.class)
                .run(new RemoveFromReserve.Command(id, 3, "Başqa rayona köçüb.")));
        assertThat(told(given.head(), id)).isEqualTo(2);
    }

    /** The same person in another role, or elsewhere. */
    private static Person now(Person who, Role role, Place place) {
        return new Person(
                who.id(),
                who.publicId(),
                who.posting(),
                who.account(),
                who.grant(),
                who.userName(),
                who.name(),
                role,
                place);
    }

    private int consentFor(Person who, String id) {
        return Objects.requireNonNull(who.does(() -> new TransactionTemplate(transactions).execute(status -> sql.sql(
                        "update support.reserve_entry set consented_at = put_forward_at where public_id = :id")
                .param("id", id)
                .update())));
    }

    private int told(Person who, String id) {
        return database.superuser()
                .sql(
                        "select count(*)::int from notifications.notice where person_id = :person and link like '%' || :id")
                .param("person", who.id())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private ReserveEntry found(Person who, String id) {
        return Objects.requireNonNull(who.does(() -> new TransactionTemplate(transactions)
                .execute(status -> bean(Reserve.class).find(id))));
    }

    private int rows(Person who, String id) {
        return Objects.requireNonNull(who.does(() -> new TransactionTemplate(transactions)
                .execute(status -> sql.sql("select count(*)::int from support.reserve_entry where public_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
