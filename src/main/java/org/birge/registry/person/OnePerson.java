package org.birge.registry.person;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.birge.access.AccountStates;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.access.Trail;
import org.birge.registry.Identifiers;
import org.birge.registry.PersonCard;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.DrawnCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one person together: in reach and with the right to see staff, or one's own. Everything else is not there. */
@Component
class OnePerson {

    private final PersonRecords records;
    private final AccountStates accounts;
    private final Identifiers identifiers;
    private final Trail trail;
    private final CountryPack pack;
    private final List<PersonCard> cards;
    private final TemplateEngine templates;

    OnePerson(
            PersonRecords records,
            AccountStates accounts,
            Identifiers identifiers,
            Trail trail,
            CountryPack pack,
            List<PersonCard> cards,
            TemplateEngine templates) {
        this.records = records;
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.trail = trail;
        this.pack = pack;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(PersonCard::order))
                .toList();
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    PersonPage page(Actor actor, String publicId) {
        return page(actor, publicId, false);
    }

    /** With the identifier opened; each such look is recorded in the trail. */
    @Transactional
    PersonPage opened(Actor actor, String publicId) {
        PersonPage page = page(actor, publicId, true);
        if (page.identifier() == null) {
            throw new NotFound();
        }
        trail.record("identifier-read", "person", page.person().id(), Map.of());
        return page;
    }

    private PersonPage page(Actor actor, String publicId, boolean open) {
        List<PersonPage.Facts> facts = records.facts(publicId);
        PersonPage.Facts now = facts.getFirst();
        boolean own = actor.person() != null && actor.person() == now.id();
        if (!own && !actor.may(Permission.SEE_STAFF)) {
            throw new NotFound();
        }
        boolean keep = own || keeps(actor.role());
        byte[] sealed = keep ? records.sealed(now.id()).orElse(null) : null;
        return new PersonPage(
                now,
                former(facts),
                records.postings(now.id(), actor.grant().low(), actor.grant().high()),
                records.unions(now.id()),
                pack.identifier(),
                sealed != null,
                open ? plain(sealed) : null,
                accounts.of(now.id()),
                new PersonPage.Rights(own, keep, actor.may(Permission.MANAGE_STAFF)),
                drawn(actor, new PersonCard.Seen(now.id(), publicId, own)));
    }

    private List<DrawnCard> drawn(Actor actor, PersonCard.Seen person) {
        return cards.stream()
                .flatMap(card -> card.card(actor, person).stream())
                .map(card -> new DrawnCard(templates, card))
                .toList();
    }

    private @Nullable String plain(byte @Nullable [] sealed) {
        return sealed == null ? null : identifiers.open(sealed);
    }

    /** The same roles as in the policy of registry.person_identifier. */
    private static boolean keeps(Role role) {
        return role == Role.HEAD
                || role == Role.AUTHORITY_OFFICER
                || role == Role.MINISTRY_OFFICER
                || role == Role.ADMINISTRATOR;
    }

    private static List<PersonPage.Facts> former(List<PersonPage.Facts> facts) {
        String now = facts.getFirst().name();
        return facts.stream()
                .skip(1)
                .filter(earlier -> !earlier.name().equals(now))
                .toList();
    }
}
