package org.birge.support.mentor;

import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says whether a mentor of another school may be looked for; asked or of their own accord, and as often as they change their mind. It
 * binds to nothing: to a mentor one agrees later.
 */
@Component
public class AnswerConsent {

    static final int WISHES = 3;

    /** @param wishes what they want to work on with a mentor: codes of areas of the needs questionnaires, three at most */
    public record Command(boolean yes, List<String> wishes) {}

    private final Consents consents;
    private final Workplaces workplaces;
    private final CountryPack pack;

    AnswerConsent(Consents consents, Workplaces workplaces, CountryPack pack) {
        this.consents = consents;
        this.workplaces = workplaces;
        this.pack = pack;
    }

    /** Refuses whoever does not work at a school, and more than {@value #WISHES} wishes. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        if (scope.person() == null) {
            throw new Refusal("mentors.refusal.no-person");
        }
        List<String> wishes = command.wishes().stream().distinct().toList();
        if (wishes.size() > WISHES) {
            throw new Refusal("mentors.problem.wishes", WISHES);
        }
        if (!Offer.strengthsOf(pack).containsAll(wishes)) {
            throw new Refusal("mentors.problem.choose");
        }
        Workplace at = workplaces
                .of(scope.person(), Objects.requireNonNull(scope.organisation()))
                .filter(Workplace::school)
                .orElseThrow(() -> new Refusal("mentors.refusal.no-posting"));
        consents.answer(scope.person(), at, command.yes(), wishes);
    }
}
