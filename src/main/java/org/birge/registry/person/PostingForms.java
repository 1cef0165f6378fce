package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.registry.AppointPerson;
import org.birge.registry.staff.Terms;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads posting forms and puts their choices together. */
@Component
class PostingForms {

    private static final String ORGANISATION = "organisation";

    private final PlacesInReach places;
    private final Terms terms;
    private final CountryPack pack;
    private final Clock clock;

    PostingForms(PlacesInReach places, Terms terms, CountryPack pack, Clock clock) {
        this.places = places;
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
        Picker asked = Picker.of(ORGANISATION, form.typed());
        Optional<Long> chosen = asked.id().isEmpty() ? Optional.empty() : places.chosen(asked.id());
        if (chosen.isEmpty()) {
            String wrong = asked.empty() ? "registry.person.wrong.required" : "registry.person.wrong.choice";
            form.problems().add(ORGANISATION, asked.undecided() ? "web.picker.unclear" : wrong);
        }
        return chosen.orElseGet(actor::organisation);
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
                actor.atSchool() || what.equals("change") || what.equals("end")
                        ? null
                        : Picker.of(ORGANISATION, form.typed()).looked(places::find),
                terms.posts(),
                terms.subjects(),
                terms.stages(),
                known,
                pack.identifier());
    }
}
