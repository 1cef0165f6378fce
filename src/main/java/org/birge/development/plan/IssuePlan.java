package org.birge.development.plan;

import java.util.List;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.birge.documents.IssueDocument;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the plan in force: with a number, a date and an address where anybody can check it (cycle, documents). After an amendment it is issued
 * anew and takes the place of the one before.
 */
@Component
class IssuePlan {

    private final Plans plans;
    private final OnePlan pages;
    private final PlanPaper paper;
    private final IssuedPlans issuedPlans;
    private final IssueDocument issue;
    private final IssuedDocuments issued;
    private final SchoolDays days;

    IssuePlan(
            Plans plans,
            OnePlan pages,
            PlanPaper paper,
            IssuedPlans issuedPlans,
            IssueDocument issue,
            IssuedDocuments issued,
            SchoolDays days) {
        this.plans = plans;
        this.pages = pages;
        this.paper = paper;
        this.issuedPlans = issuedPlans;
        this.issue = issue;
        this.issued = issued;
        this.days = days;
    }

    /** @return the document's public id. Refuses all but the head, a plan that is not in force, and the version that is issued already. */
    @Transactional
    public String run(Actor actor, String publicId, Language language) {
        Plan plan = plans.lock(publicId).demand(PlanCommand.ISSUE, Scope.current());
        List<PlanPage.Issued> before = issuedPlans.of(plan.id());
        if (!before.isEmpty() && before.getFirst().version() == issuedPlans.version(plan.id())) {
            throw new Refusal("development.plan.refusal.issued");
        }
        PlanPage page = pages.ownPage(actor, new SchoolYear(plan.year().start()), "sections");
        String document = issue.run(
                new IssueDocument.Command(
                        IssuedKind.PLAN,
                        plan.organisation(),
                        paper.issuedTitle(page, language),
                        language,
                        days.today(),
                        before.isEmpty() ? null : before.getFirst().document()),
                stamp -> paper.xhtml(page, language, stamp));
        issuedPlans.add(plan.id(), document, issued.find(document).number(), days.today());
        return document;
    }
}
