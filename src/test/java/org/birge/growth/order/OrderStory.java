package org.birge.growth.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.access.Role;
import org.birge.shared.PublicId;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An order of two courses, brought as far as a test needs it, through the commands the pages call. */
final class OrderStory {

    static final InstituteContent INSTITUTE = new InstituteContent(
            "İxtisasartırma İnstitutu", "Kurslar şöbəsi", "kurs@institut.az", "+994 12 000 00 00", "");
    static final LocalDate BEGINS = LocalDate.of(2027, 1, 18);
    static final LocalDate ENDS = LocalDate.of(2027, 1, 29);
    static final LineContent INCLUSION = new LineContent(null, "İnklüziv sinifdə dərs", null, null, 40, 60, "az", 1, 3);

    private static final LineContent DIGITAL =
            new LineContent(null, "Rəqəmsal vasitələr", null, null, 25, 30, null, 2, 4);

    private final Given given;
    private final Orders orders;
    private final OrderLines lines;
    private final KeepInstitute institutes;
    private final DrawUpOrder draw;
    private final WriteOrderLine write;
    private final SubmitOrder submit;
    private final AnswerOrder decide;
    private final SendOrder send;
    private final AnswerLine answer;
    private final FinishOrder finish;
    private final WithdrawOrder withdraw;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    OrderStory(
            Given given,
            Orders orders,
            OrderLines lines,
            KeepInstitute institutes,
            DrawUpOrder draw,
            WriteOrderLine write,
            SubmitOrder submit,
            AnswerOrder decide,
            SendOrder send,
            AnswerLine answer,
            FinishOrder finish,
            WithdrawOrder withdraw,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.orders = orders;
        this.lines = lines;
        this.institutes = institutes;
        this.draw = draw;
        this.write = write;
        this.submit = submit;
        this.decide = decide;
        this.send = send;
        this.answer = answer;
        this.finish = finish;
        this.withdraw = withdraw;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    String institute(Person by) {
        return by.does(() -> institutes.add(new InstituteContent(
                INSTITUTE.name() + " " + PublicId.next(),
                INSTITUTE.contact(),
                INSTITUTE.email(),
                INSTITUTE.phone(),
                INSTITUTE.address())));
    }

    /** With both courses. */
    String draft(Person by) {
        given.centreHead();
        given.regionalOfficer();
        String institute = institute(by);
        String order = by.does(() -> draw.run(new DrawUpOrder.Command(new OrderContent(institute, 2026, ""))));
        by.runs(() -> write.run(new WriteOrderLine.Command(order, 0, null, INCLUSION)));
        by.runs(() -> write.run(new WriteOrderLine.Command(order, 1, null, DIGITAL)));
        return order;
    }

    String submitted(Person by) {
        String order = draft(by);
        by.runs(() -> submit.run(new SubmitOrder.Command(order, 2)));
        return order;
    }

    /** Agreed to by this officer and sent by whoever drew it up. */
    String sent(Person by, Person officer) {
        String order = submitted(by);
        officer.runs(() -> decide.agree(new AnswerOrder.Agreement(order, 3)));
        by.runs(() -> send.run(new SendOrder.Command(order, 4, "17-04", LocalDate.of(2026, 11, 21))));
        return order;
    }

    /** Of the first course. */
    void promise(Person by, String order) {
        by.runs(() -> answer.run(new AnswerLine.Command(
                order, version(order), lineOf(order, 0), 30, BEGINS, ENDS, "Bakıda keçirilir.")));
    }

    void decline(Person by, String order) {
        by.runs(() -> answer.run(
                new AnswerLine.Command(order, version(order), lineOf(order, 1), null, null, null, "Təlimçi yoxdur.")));
    }

    /** In SENT one of the two is answered already. */
    String brought(OrderState state) {
        Person methodist = given.methodist();
        Person officer = given.regionalOfficer();
        return switch (state) {
            case DRAFT -> draft(methodist);
            case SUBMITTED -> submitted(methodist);
            case RETURNED -> {
                String order = submitted(methodist);
                officer.runs(() -> decide.giveBack(new AnswerOrder.Return(order, 3, "Sayları dəqiqləşdirin.")));
                yield order;
            }
            case AGREED -> {
                String order = submitted(methodist);
                officer.runs(() -> decide.agree(new AnswerOrder.Agreement(order, 3)));
                yield order;
            }
            case SENT -> {
                String order = sent(methodist, officer);
                promise(methodist, order);
                yield order;
            }
            case ANSWERED -> answered();
            case DONE -> {
                String order = answered();
                methodist.runs(() -> finish.run(new FinishOrder.Command(order, version(order))));
                yield order;
            }
            case WITHDRAWN -> {
                String order = submitted(methodist);
                methodist.runs(() -> withdraw.run(new WithdrawOrder.Command(order, 3, "Kurs artıq lazım deyil.")));
                yield order;
            }
        };
    }

    String answered() {
        String order = sent(given.methodist(), given.regionalOfficer());
        promise(given.methodist(), order);
        decline(given.methodist(), order);
        return order;
    }

    OrderState state(String order) {
        return seen(order).state();
    }

    long version(String order) {
        return seen(order).version();
    }

    /** Public id of the line at this place. */
    String lineOf(String order, int at) {
        return line(order, at).publicId();
    }

    OrderLine line(String order, int at) {
        long id = seen(order).id();
        return read(reader(order), () -> lines.of(id)).get(at);
    }

    /** What somebody was told, the latest first. */
    List<String> told(Person person) {
        return read(
                person, () -> sql.sql("select key from notifications.notice where person_id = :person order by id desc")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }

    /** What of this order waits for somebody on Today. */
    List<String> waiting(Person who, String order) {
        boolean decides = who.role() == Role.AUTHORITY_OFFICER;
        return read(who, () -> sql.sql("""
                        select w.what
                          from growth.orders_waiting(:person, :place, :low, :high, :decides, :plans, :today) w
                          join growth.course_order o on o.id = w.id
                         where o.public_id = :order
                        """)
                .param("person", who.id())
                .param("place", who.place().id())
                .param("low", who.place().low())
                .param("high", who.place().high())
                .param("decides", decides)
                .param("plans", !decides)
                .param("today", LocalDate.of(2026, 11, 21))
                .param("order", order)
                .query(String.class)
                .list());
    }

    /** Somebody with the same role as this officer at the same authority. */
    Person colleague(Person officer) {
        Person one = given.deputy();
        given.alsoGrant(one, Role.AUTHORITY_OFFICER, officer.place());
        return new Person(
                one.id(),
                one.publicId(),
                one.posting(),
                one.account(),
                one.grant(),
                one.userName(),
                one.name(),
                Role.AUTHORITY_OFFICER,
                officer.place());
    }

    /** How many of these orders row security shows to somebody. */
    int rows(Person who, String order) {
        return read(who, () -> sql.sql("select count(*)::int from growth.course_order where public_id = :id")
                .param("id", order)
                .query(Integer.class)
                .single());
    }

    private CourseOrder seen(String order) {
        return read(reader(order), () -> orders.find(order));
    }

    private Person reader(String order) {
        return rows(given.methodist(), order) == 1 ? given.methodist() : given.regionalOfficer();
    }

    private <T> T read(Person who, Supplier<T> question) {
        return Objects.requireNonNull(who.does(() -> transaction.execute(status -> question.get())));
    }
}
