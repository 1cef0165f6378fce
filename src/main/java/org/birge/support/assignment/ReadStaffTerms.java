package org.birge.support.assignment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.MatchingState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the centre, as the assignment of requests takes them. */
@Component
public class ReadStaffTerms {

    private final GatherQueue gather;
    private final StaffTerms terms;
    private final CountryPack pack;

    ReadStaffTerms(GatherQueue gather, StaffTerms terms, CountryPack pack) {
        this.gather = gather;
        this.terms = terms;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public StaffTermsPage page() {
        AssignmentRules.demand(AssignmentCommand.READ, AssignmentRules.place(), MatchingState.NONE);
        Set<Party> parties = AssignmentRules.parties(Scope.current(), AssignmentRules.place());
        return new StaffTermsPage(
                gather.staff().stream().map(this::line).toList(),
                AssignmentRules.TABLE.allows(AssignmentCommand.SET_TERMS, parties, MatchingState.NONE));
    }

    @Transactional(readOnly = true)
    StaffMember member(String publicId) {
        AssignmentRules.demand(AssignmentCommand.SET_TERMS, AssignmentRules.place(), MatchingState.NONE);
        return gather.staff().stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was noted of them. */
    @Transactional(readOnly = true)
    StaffTerms.Noted noted(StaffMember member) {
        AssignmentRules.demand(AssignmentCommand.SET_TERMS, AssignmentRules.place(), MatchingState.NONE);
        return terms.noted(member.person());
    }

    private StaffTermsPage.Line line(StaffMember member) {
        return new StaffTermsPage.Line(
                member.publicId(),
                member.name(),
                named(
                        member.divisions(),
                        pack.bodies().divisions(),
                        CountryPack.Division::code,
                        CountryPack.Division::name),
                named(member.subjects(), pack.subjects(), CountryPack.Subject::code, CountryPack.Subject::name),
                named(
                        member.languages(),
                        pack.teachingLanguages(),
                        CountryPack.TeachingLanguage::code,
                        CountryPack.TeachingLanguage::name),
                member.open(),
                member.most(),
                member.weekly() / 60,
                member.busy(),
                !member.away().isEmpty());
    }

    private static <T> List<Text> named(
            List<String> codes, List<T> all, Function<T, String> code, Function<T, Text> name) {
        return all.stream()
                .filter(one -> codes.contains(code.apply(one)))
                .map(name)
                .toList();
    }
}
