package org.birge.development.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.development.Diagnosis;
import org.birge.development.PriorityNeeds;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.testing.Person;
import org.birge.testing.School;

/** A diagnosis that makes every area a priority need, and what a plan says to it. */
final class NeedsStory {

    private final Diagnosis diagnosis;
    private final PriorityNeeds needs;
    private final AnswerNeedWithReason answerNeedWithReason;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;

    NeedsStory(
            Diagnosis diagnosis,
            PriorityNeeds needs,
            AnswerNeedWithReason answerNeedWithReason,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers) {
        this.diagnosis = diagnosis;
        this.needs = needs;
        this.answerNeedWithReason = answerNeedWithReason;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
    }

    void everybodyNeedsEverything(School school, Person head) {
        Campaign campaign = head.does(() -> diagnosis.open(new OpenCampaign.Command(
                school.id(), PlanStory.YEAR, diagnosis.today().plusDays(7), 60)));
        school.staff().stream().filter(person -> !person.equals(head)).forEach(person -> answer(campaign, person));
        head.runs(() -> diagnosis.close(campaign.publicId()));
    }

    void reasonsForAllBut(String answered, Person head, String plan) {
        head.does(() -> needs.of(head.place().id(), PlanStory.YEAR)).stream()
                .map(PriorityNeeds.Need::area)
                .filter(area -> !area.equals(answered))
                .forEach(area -> head.runs(
                        () -> answerNeedWithReason.run(new AnswerNeedWithReason.Command(plan, area, "Gələn il"))));
    }

    private void answer(Campaign campaign, Person person) {
        person.runs(() -> beginAnswering.run(campaign.publicId(), person.id()));
        OwnAnswer own =
                person.does(() -> answers.in(campaign.publicId(), person.id())).orElseThrow();
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), 100)));
        person.does(() -> saveAnswers.run(
                new SaveAnswers.Command(campaign.publicId(), person.id(), own.version(), all, List.of(), null)));
        person.runs(() -> diagnosis.handIn(campaign, person.id()));
    }
}
