package org.birge.registry.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.search.Search;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page of the staff list together: at most seven queries, whatever the place. */
@Component
class StaffList {

    static final int PAGE = 50;

    /** Of those whose names a search finds nearest, at most so many are looked at. */
    private static final int MOST_FOUND = 1000;

    /** The nearest of a first look: a page, and some whose posting has ended. */
    private static final int FIRST_FOUND = PAGE + 10;

    private final StaffPostings staff;
    private final StaffPlaces places;
    private final Search search;
    private final Terms terms;
    private final CountryPack pack;
    private final Clock clock;

    StaffList(StaffPostings staff, StaffPlaces places, Search search, Terms terms, CountryPack pack, Clock clock) {
        this.staff = staff;
        this.places = places;
        this.search = search;
        this.terms = terms;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    StaffPage page(Actor actor, StaffFilter filter) {
        StaffPlaces.Range range = range(actor, filter);
        StaffPostings.Wish wish = wish(actor, filter, range, firstLook(filter) ? FIRST_FOUND : MOST_FOUND);
        StaffPostings.Key after =
                filter.after().isEmpty() ? null : staff.key(filter.after()).orElse(null);
        List<Long> found = found(actor, filter, range, wish, after);
        boolean more = found.size() > PAGE;
        List<StaffLine> lines = staff.lines(more ? found.subList(0, PAGE) : found);
        boolean school = range.kind().equals("school");
        return new StaffPage(
                !actor.atSchool(),
                school ? staff.people(range.low(), wish.today()) : null,
                lines,
                filter,
                Arrays.stream(CountryPack.RoleGroup.values()).map(Enum::name).toList(),
                terms.subjects(),
                school ? places.unions(range.low(), range.high()) : List.of(),
                actor.atSchool()
                        ? List.of()
                        : places.below(actor.grant().low(), actor.grant().high()),
                filter.place().isEmpty() ? null : new StaffPage.Option(range.publicId(), range.name()),
                more && filter.q().isEmpty() ? filter.next(lines.getLast().posting()) : null,
                after == null ? null : filter.first(),
                more && !filter.q().isEmpty());
    }

    /** A page, or what there is of it; where the nearest names do not fill it, more of them are looked at. */
    private List<Long> found(
            Actor actor,
            StaffFilter filter,
            StaffPlaces.Range range,
            StaffPostings.Wish wish,
            StaffPostings.@Nullable Key after) {
        List<Long> found = staff.page(wish, after, PAGE + 1);
        boolean looksFurther = found.size() <= PAGE
                && wish.people() != null
                && firstLook(filter)
                && wish.people().size() == FIRST_FOUND;
        return looksFurther ? staff.page(wish(actor, filter, range, MOST_FOUND), after, PAGE + 1) : found;
    }

    /** A stretch of the list for export, after the posting given; its last posting is where the next begins. */
    @Transactional(readOnly = true)
    List<StaffLine> stretch(Actor actor, StaffFilter filter, @Nullable String after, int size) {
        StaffPostings.Wish wish = wish(actor, filter, range(actor, filter), MOST_FOUND);
        return staff.lines(
                staff.page(wish, after == null ? null : staff.key(after).orElseThrow(NotFound::new), size));
    }

    private StaffPostings.Wish wish(Actor actor, StaffFilter filter, StaffPlaces.Range range, int mostFound) {
        return new StaffPostings.Wish(
                range.low(),
                range.high(),
                LocalDate.now(clock.withZone(pack.timeZone())),
                filter.group().isEmpty() ? null : terms.postsOf(filter.group()),
                filter.subject().isEmpty() ? null : filter.subject(),
                filter.union().isEmpty() ? null : places.union(filter.union()).orElseThrow(NotFound::new),
                filter.q().isEmpty()
                        ? null
                        : search.people(filter.q(), mostFound, range.low(), range.high()).stream()
                                .map(Search.Hit::id)
                                .toList(),
                StaffOrder.of(filter.order()),
                terms.postsByWord(actor.language()));
    }

    /** The nearest names fill a page; filters and other orders choose among many more. */
    private static boolean firstLook(StaffFilter filter) {
        return filter.group().isEmpty()
                && filter.subject().isEmpty()
                && filter.union().isEmpty()
                && StaffOrder.of(filter.order()) == StaffOrder.NAME;
    }

    private StaffPlaces.Range range(Actor actor, StaffFilter filter) {
        Actor.Grant at = actor.grant();
        return filter.place().isEmpty()
                ? new StaffPlaces.Range(at.organisationPublicId(), at.place(), at.kind(), at.low(), at.high())
                : places.range(filter.place(), at.low(), at.high()).orElseThrow(NotFound::new);
    }
}
