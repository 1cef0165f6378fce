package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.AppointPerson;
import org.birge.registry.staff.Terms;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads posting forms and puts their choices together. */
@Component
class PostingForms {

    private static final int MOST_PLACES = 1000;

    private final JdbcClient sql;
    private final Terms terms;
    private final CountryPack pack;
    private final Clock clock;

    PostingForms(JdbcClient sql, Terms terms, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.terms = terms;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    boolean subject(String code) {
        return terms.subject(code) != null;
    }

    boolean stage(String code) {
        return terms.stage(code) != null;
    }

    /** The posting a form asks for; the organisation is the actor's own unless the form names one in reach. */
    @Transactional(readOnly = true)
    AppointPerson.Posting posting(Actor actor, Form form) {
        String post = form.required("post");
        if (!post.isEmpty() && terms.post(post) == null) {
            form.problems().add("post", "registry.person.wrong.choice");
        }
        return new AppointPerson.Posting(
                organisation(actor, form),
                post,
                form.choice("subject", this::subject),
                form.choice("stage", this::stage),
                form.hours("load"),
                form.requiredDate("from"));
    }

    private long organisation(Actor actor, Form form) {
        if (actor.atSchool()) {
            return actor.organisation();
        }
        String chosen = form.required("organisation");
        Long found = chosen.isEmpty()
                ? null
                : sql.sql(
                                "select id from registry.organisation where public_id = :id and place_key >= :low and place_key < :high")
                        .param("id", chosen)
                        .param("low", actor.grant().low())
                        .param("high", actor.grant().high())
                        .query(Long.class)
                        .optional()
                        .orElse(null);
        if (found == null && !chosen.isEmpty()) {
            form.problems().add("organisation", "registry.person.wrong.choice");
        }
        return found == null ? actor.organisation() : found;
    }

    @Transactional(readOnly = true)
    PostingPage page(
            Actor actor,
            String what,
            String action,
            String title,
            @Nullable String person,
            long version,
            Form form,
            boolean stale,
            @Nullable String known) {
        return new PostingPage(
                what,
                action,
                title,
                person,
                version,
                form,
                stale,
                actor.atSchool() || what.equals("change") || what.equals("end") ? List.of() : places(actor),
                terms.posts(),
                terms.subjects(),
                terms.stages(),
                known,
                pack.identifier());
    }

    private List<PostingPage.Place> places(Actor actor) {
        return sql.sql("""
                select o.public_id, coalesce(p.short_name, p.name) as name
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                 where o.place_key >= :low
                   and o.place_key < :high
                 order by o.place_key
                 limit :most
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("most", MOST_PLACES)
                .query(PostingPage.Place.class)
                .list();
    }
}
