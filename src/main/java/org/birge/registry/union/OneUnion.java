package org.birge.registry.union;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one union together. What is neither run in reach nor takes in anybody from there is not there. */
@Component
class OneUnion {

    private final UnionRecords records;
    private final CountryPack pack;
    private final Clock clock;

    OneUnion(UnionRecords records, CountryPack pack, Clock clock) {
        this.records = records;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    @Transactional(readOnly = true)
    UnionPage page(Actor actor, String publicId) {
        UnionPage.Facts union = records.facts(publicId, actor).orElseThrow(NotFound::new);
        List<UnionPage.Member> stretches = records.stretches(union.id());
        List<UnionPage.Member> memberships = whole(stretches);
        // When a union has ended, its last members are those of its last day.
        LocalDate day =
                union.until() != null && union.ended(today()) ? union.until().minusDays(1) : today();
        return new UnionPage(
                union,
                memberships.stream()
                        .filter(member -> member.inForce(day))
                        .sorted(Comparator.comparing(member -> !member.leads()))
                        .toList(),
                memberships.stream().filter(member -> !member.inForce(day)).toList(),
                stretches.stream()
                        .filter(UnionPage.Member::leads)
                        .sorted(Comparator.comparing(UnionPage.Member::from).reversed())
                        .toList(),
                records.names(union.id()),
                actor.may(Permission.MANAGE_UNIONS)
                        && union.organisation() == actor.organisation()
                        && union.until() == null,
                actor.may(Permission.SEE_STAFF));
    }

    /** One that the reader may change. */
    @Transactional(readOnly = true)
    UnionPage own(Actor actor, String publicId) {
        UnionPage page = page(actor, publicId);
        if (!page.change()) {
            throw new NotFound();
        }
        return page;
    }

    /** Stretches that follow each other without a gap are one membership. */
    private static List<UnionPage.Member> whole(List<UnionPage.Member> stretches) {
        List<UnionPage.Member> whole = new ArrayList<>();
        for (UnionPage.Member next : stretches) {
            UnionPage.Member last = whole.isEmpty() ? null : whole.getLast();
            if (last != null
                    && last.person().equals(next.person())
                    && next.from().equals(last.until())) {
                whole.set(whole.size() - 1, last.joinedTo(next));
            } else {
                whole.add(next);
            }
        }
        return whole;
    }
}
