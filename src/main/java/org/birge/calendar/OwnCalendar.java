package org.birge.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Actors;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers a person's entries from all modules, at each place where a grant is in force. Who has none any more, or has left the school the
 * grant is for, has no entries there: the calendar falls silent.
 */
@Component
class OwnCalendar {

    private static final int DAYS_BACK = 90;

    private final Actors actors;
    private final List<DatedEntries> sources;
    private final Messages messages;
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final CountryPack pack;
    private final String site;

    OwnCalendar(
            Actors actors,
            List<DatedEntries> sources,
            Messages messages,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Clock clock,
            CountryPack pack,
            @Value("${birge.public-url}") String site) {
        this.actors = actors;
        this.sources = sources;
        this.messages = messages;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.pack = pack;
        this.site = site;
    }

    /** The calendar of an account as text; without entries when nothing is theirs any more. */
    String text(long account) {
        return actors.of(account, null)
                .map(actor -> {
                    Words words = messages.in(actor.language());
                    return CalendarText.of(words.of("calendar.name"), site, entries(actor, words));
                })
                .orElseGet(() ->
                        CalendarText.of(messages.in(pack.defaultLanguage()).of("calendar.name"), site, List.of()));
    }

    private List<DatedEntry> entries(Actor actor, Words words) {
        if (actor.person() == null) {
            return List.of();
        }
        Map<String, DatedEntry> entries = new LinkedHashMap<>();
        for (Actor.Grant grant : actor.all()) {
            Actor here = actor.under(grant);
            Scope.call(here.scope(), () -> Objects.requireNonNull(reading.execute(status -> at(here, words))))
                    .forEach(entry -> entries.putIfAbsent(entry.uid(), entry));
        }
        return new ArrayList<>(entries.values());
    }

    private List<DatedEntry> at(Actor actor, Words words) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (actor.atSchool() && !worksHere(actor, today)) {
            return List.of();
        }
        return sources.stream()
                .flatMap(source -> source.of(actor, today.minusDays(DAYS_BACK), words).stream())
                .toList();
    }

    private boolean worksHere(Actor actor, LocalDate today) {
        return sql.sql("""
                select exists (select 1
                                 from registry_api.posting
                                where person_id = :person
                                  and organisation_id = :organisation
                                  and valid_from <= :today
                                  and (valid_until is null or valid_until > :today))
                """)
                .param("person", actor.personOrNotFound())
                .param("organisation", actor.organisation())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
