package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one session. */
@Repository
class OneTraining {

    private final JdbcClient sql;
    private final Trainings trainings;
    private final TrainingPeople people;
    private final TrainingRows rows;
    private final SameDays sameDays;
    private final TrainingDays days;
    private final Invitations invitations;

    OneTraining(
            JdbcClient sql,
            Trainings trainings,
            TrainingPeople people,
            TrainingRows rows,
            SameDays sameDays,
            TrainingDays days,
            Invitations invitations) {
        this.sql = sql;
        this.trainings = trainings;
        this.people = people;
        this.rows = rows;
        this.sameDays = sameDays;
        this.days = days;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    TrainingPage page(Actor actor, String publicId) {
        return page(actor, publicId, new Picker("person", "", "", List.of()), Problems.none());
    }

    /** With the field for proposing somebody as it was typed. */
    @Transactional(readOnly = true)
    TrainingPage page(Actor actor, String publicId, Picker picker, Problems problems) {
        Scope scope = Scope.current();
        Training training = trainings.find(publicId).demand(TrainingCommand.READ, scope);
        long person = actor.personOrNotFound();
        boolean centre = training.allows(TrainingCommand.READ, scope) && TrainingRules.ofCentre(scope);
        boolean leads = scope.role().equals("head") || scope.role().equals("deputy");
        boolean takes =
                training.state() == TrainingState.OPEN && !training.applyBy().isBefore(days.today());
        TrainingPage.Own own = people.own(training, person);
        boolean onList =
                own != null && own.state() != EnrolmentState.DECLINED && own.state() != EnrolmentState.WITHDRAWN;
        boolean linked = centre || own != null && own.state() == EnrolmentState.ACCEPTED;
        TrainingPage.Facts facts = facts(training, linked);
        TrainingPage.Effects effects = effects(training);
        return new TrainingPage(
                facts,
                rights(training, scope, centre),
                own,
                takes && !onList && ApplyForTraining.ofSchool(scope)
                        ? new TrainingPage.Apply(
                                scope.role().equals("head"),
                                sameDays.of(person, training.id()).orElse(null))
                        : null,
                takes && leads ? new TrainingPage.Proposing(picker, problems, problems.has("anyway")) : null,
                centre || leads ? invitations.of(training.id(), centre) : null,
                centre || leads ? people.all(training) : List.of(),
                centre ? effects : effects.beside(facts.seated()),
                centre ? words(training) : List.of(),
                centre ? history(training) : List.of());
    }

    private TrainingPage.Rights rights(Training training, Scope scope, boolean centre) {
        boolean begun = !training.firstDay().isAfter(days.today());
        return new TrainingPage.Rights(
                centre,
                training.allows(TrainingCommand.CHANGE, scope),
                training.allows(TrainingCommand.OPEN, scope),
                training.allows(TrainingCommand.CALL_OFF, scope),
                begun && training.allows(TrainingCommand.MARK, scope),
                !training.lastDay().isAfter(days.today()) && training.allows(TrainingCommand.HOLD, scope),
                training.allows(TrainingCommand.CLOSE, scope));
    }

    private TrainingPage.Facts facts(Training training, boolean linked) {
        List<TrainingPage.Day> all = trainings.daysOf(training.id()).stream()
                .map(day -> new TrainingPage.Day(day, days.sort(day)))
                .toList();
        List<String> trainers =
                sql.sql("""
                select coalesce(n.name, growth.trainer_name(w.person_id), '') as name
                  from growth.training_trainer w
                  left join registry_api.person n on n.id = w.person_id
                 where w.training_id = :id
                 order by name
                """).param("id", training.id()).query(String.class).list();
        return sql.sql("""
                select t.*, c.public_id as course, c.title, c.purpose, c.kind, c.provider, c.hours, o.short_name as centre, p.seated, p.waiting, p.asked
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                  join registry_api.place o on o.id = t.organisation_id
                 cross join lateral growth.places_of(t.id) p
                 where t.id = :id
                """)
                .param("id", training.id())
                .query((row, n) -> facts(row, all, trainers, linked))
                .single();
    }

    private TrainingPage.Facts facts(ResultSet row, List<TrainingPage.Day> all, List<String> trainers, boolean linked)
            throws SQLException {
        String outsider = row.getString("outsider");
        return new TrainingPage.Facts(
                row.getString("public_id"),
                row.getString("course"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("kind"),
                row.getString("provider"),
                row.getInt("hours"),
                all,
                Objects.requireNonNull(row.getObject("begins", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                row.getString("place"),
                linked ? row.getString("link") : null,
                rows.language(row.getString("language")),
                row.getInt("capacity"),
                row.getInt("seated"),
                row.getInt("waiting"),
                row.getInt("asked"),
                Trainings.day(row, "apply_by"),
                Stream.concat(trainers.stream(), Stream.ofNullable(outsider))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                Trainings.state(row),
                row.getString("reason"),
                row.getString("centre"),
                row.getLong("version"));
    }

    private TrainingPage.Effects effects(Training training) {
        return sql.sql("""
                select completed, answered, helped, partly, not_helped, heads, seen, seen_partly, not_seen
                  from growth.effects_of(:id)
                """)
                .param("id", training.id())
                .query(TrainingPage.Effects.class)
                .single();
    }

    private List<String> words(Training training) {
        return sql.sql("select words from growth.words_of(:id)")
                .param("id", training.id())
                .query(String.class)
                .list();
    }

    private List<TrainingPage.Event> history(Training training) {
        return sql.sql("""
                select e.at, p.name as who, e.what, e.words
                  from growth.training_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.training_id = :training
                 order by e.id desc
                """)
                .param("training", training.id())
                .query((row, n) -> new TrainingPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
