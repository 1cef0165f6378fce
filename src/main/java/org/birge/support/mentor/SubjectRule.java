package org.birge.support.mentor;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How near a mentor is by subject, post or heading (J1c.2, J1d.6): the one function that the solver, the explanations and the choice by hand ask.
 * That one subject is near another holds both ways, whichever of them names the other in the pack.
 */
@Component
public class SubjectRule {

    private final Map<String, Set<String>> near = new HashMap<>();
    private final Set<String> heading;

    public SubjectRule(CountryPack pack) {
        for (CountryPack.Subject subject : pack.subjects()) {
            for (String other : subject.near()) {
                near.computeIfAbsent(subject.code(), code -> new HashSet<>()).add(other);
                near.computeIfAbsent(other, code -> new HashSet<>()).add(subject.code());
            }
        }
        this.heading = pack.headNeeds().areas().stream()
                .map(NeedsInstrument.Area::code)
                .collect(Collectors.toSet());
    }

    /**
     * For a new head the mentor has to know heading. Who has no subject (a psychologist, say) is compared by the post; a mentor without subjects
     * mentors heads and their own post only.
     *
     * @param subject code of the pack; null for none
     * @param post code of the pack; null where it is not known
     */
    public Nearness of(boolean newHead, @Nullable String subject, @Nullable String post, FreeMentor mentor) {
        if (newHead) {
            return mentor.heads() || !Collections.disjoint(mentor.strengths(), heading)
                    ? Nearness.HEADS
                    : Nearness.OTHER;
        }
        if (subject != null) {
            return of(subject, mentor.subjects());
        }
        if (post != null && mentor.posts().contains(post)) {
            return Nearness.SAME_POST;
        }
        return mentor.subjects().isEmpty() ? Nearness.OTHER : Nearness.ANY_POST;
    }

    /** How near one of these subjects is to the one that help is needed in. */
    public Nearness of(String subject, List<String> subjects) {
        return subjects.contains(subject)
                ? Nearness.SAME
                : Collections.disjoint(subjects, near(subject)) ? Nearness.OTHER : Nearness.NEAR;
    }

    /** Codes of subjects near this one. */
    Set<String> near(String subject) {
        return near.getOrDefault(subject, Set.of());
    }

    /** Codes of areas of heading. */
    List<String> heading() {
        return List.copyOf(heading);
    }
}
