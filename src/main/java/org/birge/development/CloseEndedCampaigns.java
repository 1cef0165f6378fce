package org.birge.development;

import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the campaigns whose last day has passed in the country, each for itself, and tells the heads (J0.1). */
@Component
public class CloseEndedCampaigns {

    private static final Logger LOG = LoggerFactory.getLogger(CloseEndedCampaigns.class);

    private final NeedsCampaigns campaigns;
    private final Diagnosis diagnosis;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final String[] heads;

    CloseEndedCampaigns(
            NeedsCampaigns campaigns,
            Diagnosis diagnosis,
            ApplicationEventPublisher events,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack) {
        this.campaigns = campaigns;
        this.diagnosis = diagnosis;
        this.events = events;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    /** To be called within a scope that reaches the schools; one that cannot be closed is logged and keeps none from closing. */
    public void run() {
        for (String campaign : campaigns.ended(diagnosis.today())) {
            try {
                transaction.executeWithoutResult(status -> close(campaign));
            } catch (RuntimeException e) {
                LOG.error("campaign {} could not be closed after its last day", campaign, e);
            }
        }
    }

    private void close(String id) {
        Campaign closed = diagnosis.close(id);
        events.publishEvent(new Notice(
                headsOf(closed.organisation()),
                "needs.notice.closed",
                List.of(Integer.toString(closed.answered()), Integer.toString(closed.asked())),
                closed.newcomers() ? "/year/needs" : "/year/needs/results"));
    }

    private List<Long> headsOf(long organisation) {
        return sql.sql("""
                select person_id
                  from registry_api.posting
                 where organisation_id = :organisation
                   and post = any (:heads)
                   and valid_from <= :today
                   and (valid_until is null or valid_until > :today)
                """)
                .param("organisation", organisation)
                .param("heads", heads)
                .param("today", diagnosis.today())
                .query(Long.class)
                .list();
    }
}
