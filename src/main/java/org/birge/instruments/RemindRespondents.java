package org.birge.instruments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.birge.notifications.Notice;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not answered yet, each at most once in twenty hours. */
@Component
public class RemindRespondents {

    private static final Duration PAUSE = Duration.ofHours(20);

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
        if (!campaign.takesAnswers(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        List<Long> people = missing(campaign, clock.instant());
        if (!people.isEmpty()) {
            String closes = campaign.closes().format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
            events.publishEvent(
                    new Notice(people, "instruments.notice.answer", List.of(closes), "/answer/" + campaign.publicId()));
        }
        return people.size();
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
