package org.birge.instruments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not answered yet: when the head asks for it, each at most once in twenty hours, and before the end by itself. */
@Component
public class RemindRespondents {

    private static final Duration PAUSE = Duration.ofHours(20);
    private static final int DAYS_BEFORE = 3;

    private record Ending(String campaign, LocalDate closes) {}

    private final Campaigns campaigns;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    RemindRespondents(
            Campaigns campaigns, JdbcClient sql, ApplicationEventPublisher events, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.sql = sql;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return how many are reminded now. Refuses when the campaign takes no answers. */
    @Transactional
    public int run(String id) {
        Campaign campaign = campaigns.of(id).orElseThrow(NotFound::new);
        CampaignRules.demand(
                CampaignCommand.REMIND,
                CampaignRules.parties(Scope.current(), campaign.organisation()),
                CampaignRules.stage(campaign, LocalDate.now(clock.withZone(pack.timeZone()))));
        List<Long> people = missing(campaign, clock.instant());
        if (!people.isEmpty()) {
            events.publishEvent(notice(people, campaign.closes(), campaign.publicId()));
        }
        return people.size();
    }

    /**
     * Reminds all within reach whose campaign ends in three days or less, once for each last day of a campaign, beside what the head sends.
     *
     * @return how many are reminded now
     */
    @Transactional
    public int beforeTheEnd() {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        Map<Ending, List<Long>> missing = sql
                .sql("""
                with ending as (
                  update instruments.campaign
                     set reminded_for = closes
                   where closed_at is null
                     and closes between :today and :today::date + :days::int
                     and opens < :today
                     and reminded_for is distinct from closes
                  returning id, public_id, closes)
                update instruments.respondent r
                   set reminded_at = :now
                  from ending e
                 where r.campaign_id = e.id
                   and not r.answered
                returning r.person_id, e.public_id, e.closes
                """)
                .param("today", today)
                .param("days", DAYS_BEFORE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(
                        new Ending(row.getString("public_id"), row.getObject("closes", LocalDate.class)),
                        row.getLong("person_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        events.publishEvent(new Notice.Many(missing.entrySet().stream()
                .map(one -> notice(
                        one.getValue(), one.getKey().closes(), one.getKey().campaign()))
                .toList()));
        return missing.values().stream().mapToInt(List::size).sum();
    }

    private static Notice notice(List<Long> people, LocalDate closes, String campaign) {
        return new Notice(people, "instruments.notice.answer", List.of(Notice.day(closes)), "/answer/" + campaign);
    }

    private List<Long> missing(Campaign campaign, Instant now) {
        return sql.sql("""
                update instruments.respondent
                   set reminded_at = :now
                 where campaign_id = :campaign
                   and not answered
                   and (reminded_at is null or reminded_at < :before)
                returning person_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(PAUSE).atOffset(ZoneOffset.UTC))
                .param("campaign", campaign.id())
                .query(Long.class)
                .list();
    }
}
