package org.birge.development.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.instruments.Instrument;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The measures of the school's plan that are meant for people like somebody who was asked, newcomers first of all (cycle, people who come and
 * go): those that name them or a group of theirs, and those that answer their greatest needs. Only the person sees which these are.
 */
@Repository
class MeantForMe {

    private static final int GREATEST = 3;
    private static final int FELT_FROM = 50;
    private static final int SHOWN = 10;

    private record Row(
            String title,
            LocalDate due,
            @Nullable String responsible,
            boolean named,
            boolean ofGroup,
            List<String> needs) {}

    private final JdbcClient sql;
    private final OwnAnswers answers;

    MeantForMe(JdbcClient sql, OwnAnswers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /** Of the plan in force, those still ahead: by name first, then for a group, then by need. */
    @Transactional(readOnly = true)
    List<MinePage.Meant> of(OwnAnswer own, long person, List<AnswerPage.Scored> scored, LocalDate today) {
        List<AnswerPage.Scored> greatest = scored.stream()
                .filter(one -> one.score() >= FELT_FROM)
                .limit(GREATEST)
                .toList();
        return rows(own, person, greatest, today).stream()
                .map(row -> new MinePage.Meant(
                        row.title(),
                        row.due(),
                        row.responsible(),
                        row.named() ? "named" : row.ofGroup() ? "group" : "need",
                        greatest.stream()
                                .filter(one -> row.needs().contains(one.area().code()))
                                .map(one -> one.area().name())
                                .toList()))
                .toList();
    }

    private List<Row> rows(OwnAnswer own, long person, List<AnswerPage.Scored> greatest, LocalDate today) {
        return sql.sql("""
                with mine as (
                  select :groups::text[] || array(select 'union:' || u.union_public_id
                                                    from registry_api.union_member u
                                                   where u.person_id = :person
                                                     and u.organisation_id = :school
                                                     and (u.valid_until is null or u.valid_until > :today)) as groups)
                select m.title, m.due, n.name as responsible, m.needs,
                       :person = any (m.reached) as named, m.reaches && mine.groups as of_group
                  from development_api.plan p
                  join development_api.measure m on m.plan_id = p.id
                 cross join mine
                  left join registry_api.person n on n.id = m.responsible_id
                 where p.organisation_id = :school
                   and p.year = :year
                   and p.state in ('agreed', 'noted')
                   and m.due >= :today
                   and (:person = any (m.reached) or m.reaches && mine.groups or m.needs && :areas::text[])
                 order by named desc, of_group desc, m.due, m.id
                 limit :shown
                """)
                .param("groups", groups(own).toArray(String[]::new))
                .param("person", person)
                .param("school", own.campaign().organisation())
                .param("year", own.campaign().year().start())
                .param("today", today)
                .param("areas", greatest.stream().map(one -> one.area().code()).toArray(String[]::new))
                .param("shown", SHOWN)
                .query((row, n) -> new Row(
                        row.getString("title"),
                        row.getObject("due", LocalDate.class),
                        row.getString("responsible"),
                        row.getBoolean("named"),
                        row.getBoolean("of_group"),
                        List.of((String[]) row.getArray("needs").getArray())))
                .list();
    }

    /** The plan's names of one's groups. */
    private List<String> groups(OwnAnswer own) {
        List<String> groups = new ArrayList<>(List.of("all"));
        groups.add(own.instrument() == Instrument.HEADS ? "leaders" : "teachers");
        if (own.campaign().newcomers()) {
            groups.add("new");
        }
        for (String code : answers.groups(own)) {
            if (code.equals("young:yes")) {
                groups.add("young");
            } else if (code.startsWith("stage:")) {
                groups.add(code);
            }
        }
        return groups;
    }
}
