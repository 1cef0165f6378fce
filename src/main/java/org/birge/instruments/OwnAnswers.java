package org.birge.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.OneJourney;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the person who acts; row security lets nobody read another's. */
@Repository
public class OwnAnswers {

    /** Whether any are still asked for of a :person, as a question. */
    public static final String WAITING = """
            select exists (
              select 1
                from instruments.respondent r
                join instruments.campaign c on c.id = r.campaign_id
                left join instruments.answer a on a.respondent_id = r.id
               where r.person_id = :person
                 and c.closed_at is null
                 and a.submitted_at is null)
            """;

    private static final String OWN = """
            select c.*, r.id as respondent, r.instrument, a.given, a.forms, a.open_answer, a.started_at, a.saved_at, a.submitted_at,
                   coalesce(a.seconds, 0) as seconds, coalesce(a.version, 0) as answer_version
              from instruments.campaign c
              join instruments.respondent r on r.campaign_id = c.id and r.person_id = :person
              left join instruments.answer a on a.respondent_id = r.id
             where c.public_id = :campaign
            """;

    private static final TypeReference<Map<String, Integer>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final OneJourney journey;
    private final PublishedInstruments instruments;
    private final JsonMapper json;

    OwnAnswers(JdbcClient sql, OneJourney journey, PublishedInstruments instruments, JsonMapper json) {
        this.sql = sql;
        this.journey = journey;
        this.instruments = instruments;
        this.json = json;
    }

    /** One's answers in this campaign; empty when one is not asked in it. */
    public Optional<OwnAnswer> in(String campaign, long person) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? sql.sql(OWN)
                        .param("campaign", campaign)
                        .param("person", person)
                        .query(this::answer)
                        .optional()
                : journey.find(OWN, Map.of("campaign", campaign, "person", person), this::answer);
    }

    /** The campaign one was asked in last, open or closed. */
    @Transactional(readOnly = true)
    public Optional<OwnAnswer> latest(long person) {
        return sql.sql("""
                select c.public_id
                  from instruments.respondent r
                  join instruments.campaign c on c.id = r.campaign_id
                 where r.person_id = :person
                 order by c.closed_at is null desc, c.id desc
                 limit 1
                """)
                .param("person", person)
                .query(String.class)
                .optional()
                .flatMap(campaign -> in(campaign, person));
    }

    /** The answers that are still asked for: of an open campaign, not sent off yet. */
    @Transactional(readOnly = true)
    public Optional<OwnAnswer> waiting(long person) {
        return sql.sql("""
                select c.public_id
                  from instruments.respondent r
                  join instruments.campaign c on c.id = r.campaign_id
                  left join instruments.answer a on a.respondent_id = r.id
                 where r.person_id = :person
                   and c.closed_at is null
                   and a.submitted_at is null
                 order by c.id desc
                 limit 1
                """)
                .param("person", person)
                .query(String.class)
                .optional()
                .flatMap(campaign -> in(campaign, person));
    }

    /** The groups one belonged to when one was asked, as kind:code. */
    @Transactional(readOnly = true)
    public List<String> groups(OwnAnswer own) {
        return sql.sql("select unnest(groups) from instruments.respondent where id = :respondent")
                .param("respondent", own.respondent())
                .query(String.class)
                .list();
    }

    /** The same, with the campaign held while answers are written, so that closing waits for them. */
    Optional<OwnAnswer> held(String campaign, long person) {
        return sql.sql(OWN + " for share of c")
                .param("campaign", campaign)
                .param("person", person)
                .query(this::answer)
                .optional();
    }

    Optional<OwnAnswer> of(Campaign campaign, long person) {
        return in(campaign.publicId(), person);
    }

    /** The first saving; a second one at the same moment changes nothing. */
    void begin(long respondent, long person, Instant now) {
        sql.sql("""
                insert into instruments.answer (respondent_id, person_id, started_at, saved_at)
                values (:respondent, :person, :now, :now)
                    on conflict (respondent_id) do nothing
                """)
                .param("respondent", respondent)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean save(SaveAnswers.Command command, long respondent, Instant now, int longestPause) {
        return sql.sql("""
                update instruments.answer
                   set given = given || :given::jsonb,
                       forms = coalesce(:forms::text[], forms),
                       open_answer = coalesce(:open::text, open_answer),
                       seconds = seconds + case when submitted_at is null
                                                then least(:pause, extract(epoch from :now::timestamptz - saved_at)::int) else 0 end,
                       saved_at = :now,
                       version = version + 1
                 where respondent_id = :respondent
                   and version = :version
                """)
                        .param("given", json.writeValueAsString(command.given()))
                        .param(
                                "forms",
                                command.forms() == null ? null : command.forms().toArray(String[]::new))
                        .param("open", command.open())
                        .param("pause", longestPause)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("respondent", respondent)
                        .param("version", command.version())
                        .update()
                == 1;
    }

    void submit(long respondent, Instant now) {
        sql.sql("update instruments.answer set submitted_at = :now where respondent_id = :respondent")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("respondent", respondent)
                .update();
        sql.sql("update instruments.respondent set answered = true where id = :respondent")
                .param("respondent", respondent)
                .update();
    }

    private OwnAnswer answer(ResultSet row, int n) throws SQLException {
        Campaign campaign = Campaigns.campaign(row, n);
        Instrument instrument = Instrument.of(row.getString("instrument")).orElseThrow();
        String given = row.getString("given");
        return new OwnAnswer(
                row.getLong("respondent"),
                campaign,
                instrument,
                instruments.content(campaign.versionOf(instrument)),
                given == null ? Map.of() : json.readValue(given, VALUES),
                given == null
                        ? List.of()
                        : List.of((String[]) row.getArray("forms").getArray()),
                given == null ? "" : row.getString("open_answer"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("saved_at")),
                instant(row.getTimestamp("submitted_at")),
                row.getInt("seconds"),
                row.getLong("answer_version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
