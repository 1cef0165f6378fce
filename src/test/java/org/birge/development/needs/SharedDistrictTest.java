package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.SharedNeeds;
import org.birge.instruments.SharedNeeds.With;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.RegisterPerson;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@BirgeTest
@DisplayName("J0.1 The small schools of a district share a diagnosis (cycle: small schools)")
class SharedDistrictTest {

    /** A school with a head and teachers who have no accounts; the head first. */
    private record Small(long id, long key, String name, List<Long> staff) {

        Scope of(long person, String role) {
            return new Scope(key, key + 1, person, null, id, role);
        }

        Scope head() {
            return of(staff.getFirst(), "head");
        }
    }

    private final Given given;
    private final Browser browser;
    private final TestDatabase database;
    private final ApplicationContext beans;
    private final CountryPack pack;
    private final Diagnosis diagnosis;
    private final SharedNeeds needs;

    SharedDistrictTest(
            Given given,
            Browser browser,
            TestDatabase database,
            ApplicationContext beans,
            CountryPack pack,
            Diagnosis diagnosis,
            SharedNeeds needs) {
        this.given = given;
        this.browser = browser;
        this.database = database;
        this.beans = beans;
        this.pack = pack;
        this.diagnosis = diagnosis;
        this.needs = needs;
    }

    @Test
    @DisplayName(
            "each district counts its own; a school of twenty is refused; one that fails is told to its heads once and keeps no other from being counted")
    void byDistrict() {
        SchoolYear year = diagnosis.yearOf(diagnosis.today());
        Small here = of(given.head(), given.school().place(), 5);
        Small near = founded(given.district(), "Zağarı kənd məktəbi", 4);
        Small big = founded(given.district(), "Böyük məktəb", 21);
        Small there = of(given.otherHead(), given.otherSchool().place(), 5);
        Small beyond = founded(given.otherDistrict(), "Uzaq kənd məktəbi", 5);
        opened(big, year);
        for (Small school : List.of(here, near, there, beyond)) {
            Campaign campaign = opened(school, year);
            assertThat(offered(school))
                    .containsExactly(
                            new With(null, pack.demo().districts().getFirst().code()));
            answered(school, campaign, school == there ? 33 : 100);
            Scope.run(school.head(), () -> beans.getBean(ShareDiagnosis.class).run(null));
        }
        assertThatThrownBy(() -> Scope.run(
                        big.head(), () -> beans.getBean(ShareDiagnosis.class).run(null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shared-big");
        assertThatThrownBy(() ->
                        Scope.run(here.of(here.staff().get(1), "teacher"), () -> beans.getBean(ShareDiagnosis.class)
                                .run(null)))
                .isInstanceOf(NotFound.class);

        spoil(there, "\"?\"");
        assertThat(count(year)).as("the other district is counted").isEqualTo(1);
        assertThat(count(year)).isZero();
        Scope.run(near.head(), () -> {
            SharedNeeds.Standing standing = needs.standing();
            assertThat(standing.answered()).isEqualTo(7);
            assertThat(standing.schools()).hasSize(2).allMatch(SharedNeeds.School::counted);
            assertThat(standing.figures())
                    .allSatisfy(figure -> assertThat(figure.index()).isEqualTo(100));
        });
        assertThat(told(given.otherHead())).as("once, however many nights").isEqualTo(1);
        assertThat(told(given.head())).isZero();
        browser.as(given.otherHead()).go("/year/needs/shared").checked("shared-failed");
        assertThat(browser.as(given.otherHead()).go("/year/needs/shared").text())
                .contains("hesablana bilmədi");

        spoil(there, "33");
        assertThat(count(year)).isEqualTo(1);
        Scope.run(beyond.head(), () -> assertThat(needs.standing().failedAt()).isNull());
        browser.phone().as(given.head()).go("/year/needs/shared").checked("shared-district");
    }

    private List<With> offered(Small school) {
        return Scope.call(school.head(), () -> needs.standing().offered());
    }

    private int count(SchoolYear year) {
        return Scope.call(Scope.everything("test"), () -> beans.getBean(CountSharedDiagnoses.class)
                .run(year));
    }

    /** One answer becomes something that is no number, or one again. */
    private void spoil(Small school, String value) {
        assertThat(database.superuser()
                        .sql("""
                        update instruments.answer
                           set given = jsonb_set(given, array[(select min(k) from jsonb_object_keys(given) k)], :value::jsonb)
                         where person_id = :person
                        """)
                        .param("value", value)
                        .param("person", school.staff().getLast())
                        .update())
                .isEqualTo(1);
    }

    private long told(Person person) {
        return database.superuser()
                .sql(
                        "select count(*) from notifications.notice where person_id = :person and key = 'instruments.notice.shared-failed'")
                .param("person", person.id())
                .query(Long.class)
                .single();
    }

    private Campaign opened(Small school, SchoolYear year) {
        return Scope.call(
                school.head(),
                () -> diagnosis.open(new OpenCampaign.Command(
                        school.id(), year, diagnosis.today().plusDays(7), 60)));
    }

    private void answered(Small school, Campaign campaign, int value) {
        for (long person : school.staff().subList(1, school.staff().size())) {
            Scope.run(school.of(person, "teacher"), () -> {
                beans.getBean(BeginAnswering.class).run(campaign.publicId(), person);
                OwnAnswer own = beans.getBean(OwnAnswers.class)
                        .in(campaign.publicId(), person)
                        .orElseThrow();
                Map<String, Integer> all = new HashMap<>();
                own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
                beans.getBean(SaveAnswers.class)
                        .run(new SaveAnswers.Command(campaign.publicId(), person, own.version(), all, List.of(), null));
                diagnosis.handIn(campaign, person);
            });
        }
        Scope.run(school.head(), () -> diagnosis.close(campaign.publicId()));
    }

    private Small of(Person head, Place place, int staff) {
        List<Long> people = new ArrayList<>(List.of(head.id()));
        for (int i = 1; i < staff; i++) {
            people.add(hired(place.id(), "teacher", i));
        }
        return new Small(place.id(), place.key(), place.name(), people);
    }

    private Small founded(Place district, String name, int staff) {
        long id = Scope.call(Scope.everything("test"), () -> beans.getBean(RegisterOrganisation.class)
                .run(new RegisterOrganisation.Command(
                        "school",
                        district.id(),
                        null,
                        name,
                        null,
                        pack.schoolKinds().getFirst().code(),
                        pack.demo().districts().getFirst().code(),
                        List.of(),
                        null,
                        null,
                        LocalDate.of(2015, 9, 1))));
        long key = database.superuser()
                .sql("select place_key from registry.organisation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < staff; i++) {
            people.add(hired(id, i == 0 ? "head" : "teacher", i));
        }
        return new Small(id, key, name, people);
    }

    private long hired(long school, String group, int number) {
        String post = pack.posts().stream()
                .filter(one -> one.group().name().equalsIgnoreCase(group))
                .findFirst()
                .orElseThrow()
                .code();
        return Scope.call(Scope.everything("test"), () -> beans.getBean(RegisterPerson.class)
                .run(new RegisterPerson.Command(
                        "Soyad" + school,
                        "Ad" + number,
                        "",
                        LocalDate.of(1980, 1, 1),
                        "f",
                        null,
                        null,
                        null,
                        List.of(),
                        new AppointPerson.Posting(
                                school,
                                post,
                                pack.subjects().getFirst().code(),
                                pack.stages().getFirst().code(),
                                BigDecimal.TEN,
                                LocalDate.of(2020, 9, 1)))));
    }
}
