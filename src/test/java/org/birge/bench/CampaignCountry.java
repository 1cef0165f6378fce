package org.birge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.demo.ToldSchools;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The April campaign on top of {@link BenchCountry}: a campaign open in every school that has none, all teachers asked, 80,000 of them done, and accounts for
 * about 100,000 who are not. Written set by set.
 */
final class CampaignCountry {

    /** So few rounds that a whole campaign can sign in on two cores: the hash of a password is made to be dear, and is not what is measured. */
    private static final int ROUNDS = 4;

    private CampaignCountry() {}

    static String userName(long person) {
        return "answerer-" + person;
    }

    /**
     * @param superuser whom row security does not bind: nobody else may write the answers of others
     * @param today first day of the campaigns
     * @param year the one to come, as in any April
     */
    static void make(Connection superuser, LocalDate today, int year) throws SQLException {
        String hash = new BCryptPasswordEncoder(ROUNDS).encode(ToldSchools.PASSWORD);
        try (Statement statement = superuser.createStatement()) {
            for (String step : STEPS) {
                statement.execute(step.replace(":today", "'" + today + "'::date")
                        .replace(":year", Integer.toString(year))
                        .replace(":hash", "'" + hash + "'"));
            }
            statement.execute(
                    "analyze instruments.campaign, instruments.respondent, instruments.answer, access.account, access.role_grant,"
                            + " development.school_year");
        }
    }

    /** So many people who have an account and have not begun to answer, of as many schools as there are. */
    static List<Long> waiting(Connection superuser, int people) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = superuser.prepareStatement("""
                select a.person_id
                  from access.account a
                  join instruments.respondent r on r.person_id = a.person_id and not r.answered
                  join instruments.campaign c on c.id = r.campaign_id and c.closed_at is null
                 where a.user_name = 'answerer-' || a.person_id
                   and not exists (select 1 from instruments.answer x where x.respondent_id = r.id)
                 order by hashint8(a.person_id)
                 limit ?
                """)) {
            statement.setInt(1, people);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    private static final String[] STEPS = {
        "drop table if exists bench_campaign, bench_asked", """
        create temporary table bench_campaign as
        select o.id, o.place_key
          from registry.organisation o
         where o.kind = 'school'
           and not exists (select 1
                             from instruments.campaign c
                            where c.organisation_id = o.id
                              and (c.closed_at is null or c.school_year = :year))
        """, """
        insert into instruments.campaign (public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id, heads_version_id, threshold,
                                          smallest_group, opens, closes, opened_at, asked, answered)
        select 'april-' || place_key, id, place_key, :year, false, (select min(id) from instruments.instrument_version),
               (select max(id) from instruments.instrument_version), 60, 5, :today - 1, :today + 30, :today - interval '1 day', 41, 10
          from bench_campaign
        """, """
        create temporary table bench_asked as
        select p.person_id, c.id as campaign, p.organisation_id, p.place_key, p.stage,
               row_number() over (partition by p.organisation_id order by p.person_id) as number
          from registry.posting p
          join instruments.campaign c on c.organisation_id = p.organisation_id and c.public_id = 'april-' || p.place_key
         where p.subject is not null
           and p.main
        """, """
        insert into instruments.respondent (public_id, campaign_id, person_id, organisation_id, place_key, instrument, groups, answered)
        select 'april-' || person_id, campaign, person_id, organisation_id, place_key, 'teachers', array['all', 'stage:' || stage],
               number between 14 and 23
          from bench_asked
        """, """
        insert into instruments.answer (respondent_id, person_id, given, open_answer, started_at, saved_at, submitted_at, seconds, version)
        select r.id, r.person_id, g.given, '', :today, :today, :today, 400, 15
          from instruments.respondent r
         cross join (select jsonb_object_agg(i.value ->> 'code', 67) as given
                       from instruments.instrument_version v
                      cross join jsonb_array_elements(v.content -> 'areas') a
                      cross join jsonb_array_elements(a.value -> 'items') i
                      where v.id = (select min(id) from instruments.instrument_version)) g
         where r.public_id = 'april-' || r.person_id
           and r.answered
        """, """
        insert into instruments.campaign_group (campaign_id, place_key, instrument, code, ordinal)
        select c.id, c.place_key, 'teachers', g.code, g.ordinal
          from instruments.campaign c
         cross join (values ('all', 1), ('stage:primary', 2), ('stage:general', 3), ('stage:full', 4)) as g (code, ordinal)
         where c.public_id = 'april-' || c.place_key
        """, """
        insert into development.school_year (organisation_id, place_key, year, campaign_id, asked, answered, opens, closes)
        select organisation_id, place_key, :year, id, asked, answered, opens, closes
          from instruments.campaign
         where public_id = 'april-' || place_key
            on conflict do nothing
        """, """
        insert into access.account (public_id, user_name, user_name_key, password_hash, person_id, display_name, language, created_at)
        select 'april-' || person_id, 'answerer-' || person_id, 'answerer-' || person_id, :hash, person_id, 'Müəllim ' || person_id, 'az', :today
          from bench_asked
         where number <= 13
            on conflict do nothing
        """, """
        insert into access.role_grant (public_id, account_id, role, organisation_id, place_key, valid_from, given_at)
        select 'april-' || b.person_id, a.id, 'teacher', b.organisation_id, b.place_key, :today - 30, :today
          from bench_asked b
          join access.account a on a.person_id = b.person_id and a.user_name = 'answerer-' || b.person_id
            on conflict do nothing
        """,
    };
}
