package org.birge.development.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.instruments.UnionPools;
import org.birge.registry.FormUnion;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.tasks.OpenTask;
import org.birge.tasks.ReportProgress;
import org.birge.tasks.SplitIntoSteps;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@BirgeTest
@DisplayName(
        "J1d.10 The head of a method union over several schools: own page, steps to confirm, needs of five and more; nobody else")
class UnionYearTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final ApplicationContext beans;
    private final TestDatabase database;

    UnionYearTest(Given given, Visitors visitors, Browser browser, ApplicationContext beans, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.beans = beans;
        this.database = database;
    }

    @Test
    void theUnionsYear() {
        given.school().withStaff(9);
        given.otherSchool().withStaff(10);
        Person leader = given.unionHead();
        Person near = given.teacher();
        List<Person> far = given.otherSchool().staff().subList(1, 5);
        String union = union(
                "Riyaziyyat birləşməsi",
                leader,
                Stream.concat(Stream.of(leader.id(), near.id()), far.stream().map(Person::id))
                        .toList());
        String foreign = union("Dil birləşməsi", far.get(3), List.of(far.get(3).id(), near.id()));
        String task = steps(far.getFirst(), given.otherSchool().id());
        String outside =
                steps(given.otherSchool().staff().get(7), given.otherSchool().id());

        String at = "/year/unions/" + union;
        Visitor visitor = visitors.as(leader);
        assertThat(visitor.get("/").body()).contains(at);
        String page = visitor.get(at).body();
        assertThat(page)
                .contains(given.otherSchool().place().name())
                .contains(far.getFirst().name().split(" ")[0])
                .contains("Tapşırıqları yığdı")
                .contains("Ən azı beş");
        browser.as(leader).go(at).checked("union-year");
        browser.phone().in(Language.KK).as(leader).go(at).checked("union-year");

        String step = page.replaceFirst("(?s).*?name=\"step\" value=\"([\\w-]+)\".*", "$1");
        for (Person other :
                List.of(near, far.getFirst(), given.deputy(), given.head(), given.otherHead(), given.officer())) {
            assertThat(visitors.as(other).get(at).status()).as(other.name()).isEqualTo(404);
            assertThat(confirm(visitors.as(other), at, task, step).status())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/year/unions/" + foreign).status()).isEqualTo(404);
        assertThat(confirm(visitor, at, outside, step).status())
                .as("nobody of the union's")
                .isEqualTo(404);
        assertThat(visitor.get("/tasks/" + task).status())
                .as("the task's own page stays the school's")
                .isEqualTo(404);
        assertThat(confirm(visitor, at, task, step).status()).isEqualTo(302);
        assertThat(database.superuser()
                        .sql("select count(*) from tasks.task_step where confirmed_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor.get(at).body()).doesNotContain("name=\"step\"");
    }

    @Test
    void needs() {
        given.school().withStaff(9);
        given.otherSchool().withStaff(10);
        Person leader = given.unionHead();
        List<Person> members = Stream.concat(
                        Stream.of(leader, given.teacher()), given.otherSchool().staff().subList(1, 5).stream())
                .toList();
        String union = union(
                "Ehtiyac birləşməsi", leader, members.stream().map(Person::id).toList());
        long id = database.superuser()
                .sql("select id from registry.method_union where public_id = :id")
                .param("id", union)
                .query(Long.class)
                .single();
        UnionPools pools = beans.getBean(UnionPools.class);
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        SchoolYear year = diagnosis.yearOf(diagnosis.today());
        diagnosed(given.head(), teachers(given.school().staff()), year, 100);
        assertThat(count(pools)).as("the other school has not closed").isZero();
        diagnosed(given.otherHead(), teachers(given.otherSchool().staff()), year, 0);
        assertThat(count(pools)).isEqualTo(1);
        assertThat(count(pools)).as("once").isZero();
        UnionPools.Needs needs = leader.does(() -> pools.of(id, year)).orElseThrow();
        assertThat(needs.answered()).isEqualTo(6);
        assertThat(needs.areas()).isNotEmpty().allMatch(area -> area.index() == 33);
        assertThat(given.head().does(() -> pools.of(id, year))).isEmpty();
        assertThat(given.teacher().does(() -> pools.of(id, year))).isEmpty();
        assertThat(visitors.as(leader).get("/year/unions/" + union).body()).contains(">33<");

        SchoolYear next = year.next();
        diagnosed(given.head(), members.subList(0, 2), next, 100);
        diagnosed(given.otherHead(), members.subList(2, 6), next, 0);
        assertThat(count(pools))
                .as("a school's own figures would tell of the rest")
                .isZero();
        assertThatThrownBy(() -> given.regionalOfficer().does(pools::count))
                .rootCause()
                .hasMessageContaining("job");
    }

    private static Visitor.Answer confirm(Visitor visitor, String at, String task, String step) {
        return visitor.post(at + "/steps", "task", task, "version", "2", "step", step);
    }

    private String union(String name, Person head, List<Long> members) {
        return Scope.call(Scope.everything("test"), () -> {
            long id = beans.getBean(FormUnion.class)
                    .run(new FormUnion.Command(
                            given.region().id(), name, null, null, head.id(), members, LocalDate.of(2026, 9, 1)));
            return database.superuser()
                    .sql("select public_id from registry.method_union where id = " + id)
                    .query(String.class)
                    .single();
        });
    }

    /** A task in two steps, of which the first is done: its version is 2 then. */
    private String steps(Person responsible, long school) {
        Scope.run(Scope.everything("test"), () -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "measure",
                        "test",
                        1,
                        school,
                        responsible.id(),
                        null,
                        "Seminar",
                        null,
                        null,
                        LocalDate.of(2026, 12, 18),
                        "/year/plan")));
        String task = database.superuser()
                .sql("select public_id from tasks.task where responsible_id = " + responsible.id()
                        + " order by id desc limit 1")
                .query(String.class)
                .single();
        responsible.runs(() -> beans.getBean(SplitIntoSteps.class)
                .run(new SplitIntoSteps.Command(task, 0, List.of("Tapşırıqları yığdı", "Müzakirə etdi"))));
        String step = database.superuser()
                .sql(
                        "select s.public_id from tasks.task_step s join tasks.task t on t.id = s.task_id where t.public_id = :task order by s.position limit 1")
                .param("task", task)
                .query(String.class)
                .single();
        responsible.runs(
                () -> beans.getBean(ReportProgress.class).run(new ReportProgress.Command(task, 1, 50, List.of(step))));
        return task;
    }

    private int count(UnionPools pools) {
        return Scope.call(Scope.everything("test"), pools::count);
    }

    private static List<Person> teachers(List<Person> staff) {
        return staff.stream()
                .filter(one -> one.role() != org.birge.access.Role.HEAD && one.role() != org.birge.access.Role.DEPUTY)
                .toList();
    }

    private void diagnosed(Person head, List<Person> people, SchoolYear year, int value) {
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        Campaign campaign = head.does(() -> diagnosis.open(new OpenCampaign.Command(
                head.place().id(), year, diagnosis.today().plusDays(7), 60)));
        for (Person person : people) {
            person.runs(() -> answer(diagnosis, campaign, person.id(), value));
        }
        head.runs(() -> diagnosis.close(campaign.publicId()));
    }

    private void answer(Diagnosis diagnosis, Campaign campaign, long person, int value) {
        beans.getBean(BeginAnswering.class).run(campaign.publicId(), person);
        OwnAnswer own =
                beans.getBean(OwnAnswers.class).in(campaign.publicId(), person).orElseThrow();
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
        beans.getBean(SaveAnswers.class)
                .run(new SaveAnswers.Command(campaign.publicId(), person, own.version(), all, List.of(), null));
        diagnosis.handIn(campaign, person);
    }
}
