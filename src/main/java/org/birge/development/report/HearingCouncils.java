package org.birge.development.report;

import java.util.List;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CouncilKind.MemberRule;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** The councils that hear the report: that of all teaching staff, which closes the year, and the elected one beside the school. */
@Component
class HearingCouncils {

    private final CountryPack pack;

    HearingCouncils(CountryPack pack) {
        this.pack = pack;
    }

    List<CouncilKind> all() {
        return pack.councils().stream()
                .filter(kind -> closesYear(kind) || kind.members() == MemberRule.ELECTED)
                .toList();
    }

    boolean closesYear(CouncilKind kind) {
        return kind.members() == MemberRule.ALL_TEACHING_STAFF;
    }
}
