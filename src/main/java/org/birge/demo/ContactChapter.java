package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.contact.AnswerContact;
import org.birge.growth.contact.ContactContent;
import org.birge.growth.contact.EnterContact;
import org.birge.growth.contact.ProposeContact;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The school of the story works with a university; a school of another district waits for the authority's word on a foreign one. */
@Component
class ContactChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(11, 50);
    private static final int OTHER = 4;

    private final ProposeContact propose;
    private final AnswerContact answer;
    private final EnterContact enter;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    ContactChapter(
            ProposeContact propose,
            AnswerContact answer,
            EnterContact enter,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.propose = propose;
        this.answer = answer;
        this.enter = enter;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public void tell(DemoCast cast) {
        Optional<Scope> officer = officer(cast);
        if (officer.isPresent() && cast.schools().size() > OTHER) {
            LocalDate today = cast.today();
            DemoSchool story = cast.story();
            String home = pack.code().toUpperCase(Locale.ROOT);
            String university = proposed(story, today.minusDays(60), "university", home, today.plusMonths(9));
            at(today.minusDays(56), officer.get(), () -> answer.agree(new AnswerContact.Agreement(university, 0)));
            at(
                    today.minusDays(50),
                    DemoCast.as(story, story.head(), "head"),
                    () -> enter.run(new EnterContact.Command(university, 1, "14/26", today.minusDays(51))));
            proposed(cast.schools().get(OTHER), today.minusDays(1), "foreign", "PL", today.plusMonths(7));
        }
    }

    private String proposed(DemoSchool school, LocalDate day, String kind, String country, LocalDate until) {
        DemoPerson answers = school.withPost("teacher").getFirst();
        String[] contact = {""};
        at(
                day,
                DemoCast.as(school, school.head(), "head"),
                () -> contact[0] = propose.run(new ProposeContact.Command(new ContactContent(
                        kind,
                        words.of("demo.contacts." + kind),
                        country,
                        words.of("demo.contacts." + kind + ".purpose"),
                        day,
                        until,
                        answers.id()))));
        return contact[0];
    }

    private Optional<Scope> officer(DemoCast cast) {
        Optional<Long> person = transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('authority-officer', :region, :today) as h (person) order by person limit 1")
                .param("region", cast.region())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
        return person.map(
                one -> new Scope(cast.regionLow(), cast.regionHigh(), one, null, cast.region(), "authority-officer"));
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
