package org.birge.development.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts two versions of a plan side by side: for the school's leaders, and for the authority what was put before it. */
@Component
class ComparePages {

    private final PlanRows rows;
    private final PlanVersions versions;
    private final Namings namings;
    private final Posts posts;

    ComparePages(PlanRows rows, PlanVersions versions, Namings namings, Posts posts) {
        this.rows = rows;
        this.versions = versions;
        this.namings = namings;
        this.posts = posts;
    }

    @Transactional(readOnly = true)
    ComparePage own(Actor actor, SchoolYear year, @Nullable Integer from, @Nullable Integer to) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year)
                .filter(facts -> OnePlan.leads(actor))
                .orElseThrow(NotFound::new);
        return page(plan, "/year/plan", from, to, plan.state().open(), null);
    }

    @Transactional(readOnly = true)
    ComparePage submitted(
            Actor actor, String publicId, @Nullable Integer from, @Nullable Integer to, Language language) {
        PlanPage.Facts plan = rows.named(publicId)
                .filter(facts -> !actor.atSchool() && PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                .orElseThrow(NotFound::new);
        return page(plan, "/plans/" + publicId, from, to, false, posts.above(plan, language));
    }

    private ComparePage page(
            PlanPage.Facts plan,
            String base,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean mayNow,
            @Nullable FromAbove above) {
        List<ComparePage.Version> all = versions.of(plan.id());
        int last = all.isEmpty() ? 0 : all.getFirst().number();
        int newer = to == null || to < 0 || to > last ? mayNow ? 0 : last : to == 0 && !mayNow ? last : to;
        int older = from == null || from < 1 || from > last ? Math.max(1, newer == 0 ? last : newer - 1) : from;
        List<Changed> changes = all.isEmpty()
                ? List.of()
                : changes(
                        versions.measures(plan.id(), older),
                        newer == 0 ? versions.now(plan.id()) : versions.measures(plan.id(), newer));
        Naming naming = namings.of(changes.stream(), plan);
        return above == null
                ? new ComparePage(plan, base, all, older, newer, mayNow, changes, naming)
                : new ComparePage(plan, base, all, older, newer, mayNow, seen(changes, above), above.naming(naming));
    }

    /** Without what has changed inside the school alone: another teacher, another day of the month. */
    private static List<Changed> seen(List<Changed> changes, FromAbove above) {
        return changes.stream()
                .map(above::change)
                .filter(change -> !change.fields().isEmpty())
                .toList();
    }

    private static List<Changed> changes(Map<String, Measure> before, Map<String, Measure> after) {
        Map<String, Measure> gone = new LinkedHashMap<>(before);
        List<Changed> changes = new ArrayList<>();
        after.forEach((id, measure) -> {
            Changed change = Changed.of(gone.remove(id), measure);
            if (change.before() == null || !change.fields().isEmpty()) {
                changes.add(change);
            }
        });
        gone.values().forEach(measure -> changes.add(Changed.of(measure, null)));
        return changes;
    }
}
