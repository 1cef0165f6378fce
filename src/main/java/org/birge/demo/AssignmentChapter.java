package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.assignment.AssignmentLine;
import org.birge.support.assignment.AssignmentPage;
import org.birge.support.assignment.MakeAssignment;
import org.birge.support.assignment.MoveAssignment;
import org.birge.support.assignment.PinAssignment;
import org.birge.support.assignment.ReadAssignments;
import org.birge.support.assignment.SetStaffTerms;
import org.birge.support.request.AskForSupport;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The head of the centre notes what the methodists help with, and has people proposed for the requests that came in; one line is fixed, of another it is
 * said who it shall not be, and it is planned again. Taking over waits for whoever opens the page.
 */
@Component
class AssignmentChapter implements DemoChapter {

    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final int REQUESTS = 5;
    private static final int HOURS = 16;

    /** What the methodists taught before they came to the centre, by turns. */
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("mathematics", "physics"),
            List.of("azerbaijani", "kazakh", "primary"),
            List.of("english", "russian"),
            List.of("biology", "chemistry", "geography"),
            List.of("primary"),
            List.of("history", "informatics"));

    /** @param topic of the requests of the demo, by number */
    private record Asked(int school, int topic, int daysAgo, String wish) {}

    private static final List<Asked> ALL = List.of(
            new Asked(3, 1, 2, "visit"),
            new Asked(9, 6, 2, "any"),
            new Asked(13, 2, 1, "online"),
            new Asked(17, 5, 1, "visit"),
            new Asked(22, 3, 1, "any"));

    private record Methodist(long id, String publicId) {}

    private final AskForSupport ask;
    private final SetStaffTerms setTerms;
    private final MakeAssignment make;
    private final ReadAssignments read;
    private final PinAssignment pin;
    private final MoveAssignment move;
    private final CountryPack pack;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Words words;

    AssignmentChapter(
            AskForSupport ask,
            SetStaffTerms setTerms,
            MakeAssignment make,
            ReadAssignments read,
            PinAssignment pin,
            MoveAssignment move,
            CountryPack pack,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Messages messages) {
        this.ask = ask;
        this.setTerms = setTerms;
        this.make = make;
        this.read = read;
        this.pin = pin;
        this.move = move;
        this.pack = pack;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.words = messages.in(pack.defaultLanguage());
    }

    /** After requests, visits and absences. */
    @Override
    public int order() {
        return 70;
    }

    @Override
    public void tell(DemoCast cast) {
        ALL.stream().filter(one -> one.school() < cast.schools().size()).forEach(one -> asked(cast, one));
        centreHead(cast).ifPresent(person -> {
            Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), "centre-head");
            at(cast.today().minusDays(20), centre, () -> noted(cast));
            at(cast.today(), centre, this::proposed);
        });
    }

    private void asked(DemoCast cast, Asked asked) {
        DemoSchool school = cast.schools().get(asked.school());
        DemoPerson teacher = school.withPost("teacher").getLast();
        List<CountryPack.Section> sections = pack.sections();
        String topic = "demo.support." + asked.topic();
        at(
                cast.today().minusDays(asked.daysAgo()),
                DemoCast.as(school, teacher, "teacher"),
                () -> ask.run(new AskForSupport.Command(
                        "teacher",
                        sections.get(asked.topic() % sections.size()).code(),
                        teacher.subject(),
                        words.of(topic),
                        words.of(topic + ".words"),
                        asked.wish(),
                        null)));
    }

    private String noted(DemoCast cast) {
        List<Methodist> methodists = methodists(cast);
        for (int i = 0; i < methodists.size(); i++) {
            List<String> taught = SUBJECTS.get(i % SUBJECTS.size());
            setTerms.run(new SetStaffTerms.Command(
                    methodists.get(i).publicId(),
                    pack.subjects().stream()
                            .map(CountryPack.Subject::code)
                            .filter(taught::contains)
                            .toList(),
                    pack.teachingLanguages().stream()
                            .limit(i % 3 == 1 ? 1 : 2)
                            .map(CountryPack.TeachingLanguage::code)
                            .toList(),
                    REQUESTS,
                    HOURS));
        }
        return "";
    }

    /** One line is fixed, and of another it is said who it shall not be. */
    private String proposed() {
        make.run();
        List<AssignmentLine> lines = read.page("with", "", 0).lines().stream()
                .map(AssignmentPage.Line::of)
                .toList();
        if (lines.size() < 3) {
            return "";
        }
        AssignmentLine fixed = lines.get(1);
        AssignmentLine doubted = lines.get(2);
        pin.run(new PinAssignment.Command(fixed.publicId(), fixed.version(), true));
        move.run(new MoveAssignment.NotThis(doubted.publicId(), doubted.version()));
        return make.run();
    }

    private List<Methodist> methodists(DemoCast cast) {
        return transaction.execute(status -> sql.sql("""
                        select p.id, p.public_id
                          from registry_api.person p
                         where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person))
                         order by p.id
                        """)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Methodist.class)
                .list());
    }

    private Optional<Long> centreHead(DemoCast cast) {
        return transaction.execute(status -> sql.sql("""
                        select person
                          from access_api.people_in_role('centre-head', :centre, :today) as m (person)
                         order by person limit 1
                        """)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
    }

    private void at(LocalDate day, Scope scope, Supplier<String> deed) {
        StoryClock.at(day.atTime(MORNING).atZone(pack.timeZone()).toInstant(), () -> Scope.call(scope, deed::get));
    }
}
