package org.birge.growth.practice;

import java.util.List;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;

/** An experience brought as far as a test needs it, through the commands the pages call. */
final class ExperienceStory {

    static final Description WHOLE = new Description(
            "Meyarı şagirdlər yazır",
            "Dərsin əvvəlində yaxşı işin meyarını sinif özü yazır.",
            "Şagirdlər niyə belə qiymət aldıqlarını bilmirdi.",
            "Beş dəqiqə: nümunəyə baxırıq, üç meyar seçirik.",
            "Öz işini düzgün qiymətləndirənlər artdı.",
            "5–9-cu siniflər, istənilən fənn.");

    private final Given given;
    private final NominateTeacher nominateTeacher;
    private final AnswerNomination answerNomination;
    private final DescribeExperience describeExperience;
    private final NameReviewers nameReviewers;
    private final ReviewExperience reviewExperience;
    private final DecideOnExperience decideOnExperience;
    private final SpreadExperience spreadExperience;
    private final WithdrawExperience withdrawExperience;
    private final ReadExperience readExperience;

    ExperienceStory(
            Given given,
            NominateTeacher nominateTeacher,
            AnswerNomination answerNomination,
            DescribeExperience describeExperience,
            NameReviewers nameReviewers,
            ReviewExperience reviewExperience,
            DecideOnExperience decideOnExperience,
            SpreadExperience spreadExperience,
            WithdrawExperience withdrawExperience,
            ReadExperience readExperience) {
        this.given = given;
        this.nominateTeacher = nominateTeacher;
        this.answerNomination = answerNomination;
        this.describeExperience = describeExperience;
        this.nameReviewers = nameReviewers;
        this.reviewExperience = reviewExperience;
        this.decideOnExperience = decideOnExperience;
        this.spreadExperience = spreadExperience;
        this.withdrawExperience = withdrawExperience;
        this.readExperience = readExperience;
    }

    String nominated(Person teacher, @Nullable String lesson) {
        return given.head()
                .does(() -> nominateTeacher.run(new NominateTeacher.Command(
                        teacher.id(),
                        WHOLE.title(),
                        "mathematics",
                        lesson == null ? "observed" : "open-lesson",
                        lesson,
                        "Dərsində gördüm.")));
    }

    String submitted(Person teacher) {
        String experience = nominated(teacher, null);
        teacher.runs(() -> answerNomination.consent(experience, 0));
        teacher.runs(() -> describeExperience.run(new DescribeExperience.Command(experience, 1, WHOLE, true)));
        return experience;
    }

    /** The head of another school and a methodist. */
    void reviewersNamed(String experience) {
        given.methodist()
                .runs(() -> nameReviewers.run(new NameReviewers.Command(
                        experience,
                        version(experience),
                        List.of(given.otherHead().id(), given.methodist().id()))));
    }

    void reviewed(String experience, String opinion) {
        given.otherHead()
                .runs(() -> reviewExperience.run(new ReviewExperience.Command(experience, opinion, "Vaxt az çatır.")));
        given.methodist()
                .runs(() ->
                        reviewExperience.run(new ReviewExperience.Command(experience, opinion, "Addımlar aydındır.")));
    }

    void decided(String experience, boolean accepted) {
        given.centreHead()
                .runs(() -> decideOnExperience.run(new DecideOnExperience.Command(
                        experience, version(experience), accepted, "İki rəyə əsasən.", "№ 4")));
    }

    void published(String experience) {
        given.methodist()
                .runs(() -> spreadExperience.publish(new SpreadExperience.Publication(
                        experience, version(experience), List.of("open-lesson", "resource"), "Yanvarda")));
    }

    /** In this state; everybody else's is out of the way. */
    String in(ExperienceState state, Person teacher) {
        if (state == ExperienceState.NOMINATED) {
            return nominated(teacher, null);
        }
        if (state == ExperienceState.WRITING) {
            String experience = nominated(teacher, null);
            teacher.runs(() -> answerNomination.consent(experience, 0));
            return experience;
        }
        String experience = submitted(teacher);
        reviewersNamed(experience);
        reviewed(experience, "accept");
        if (state == ExperienceState.ACCEPTED || state == ExperienceState.PUBLISHED) {
            decided(experience, true);
        }
        if (state == ExperienceState.PUBLISHED) {
            published(experience);
        }
        if (state == ExperienceState.DECLINED) {
            decided(experience, false);
        }
        if (state == ExperienceState.WITHDRAWN) {
            withdrawn(experience, teacher);
        }
        return experience;
    }

    void withdrawn(String experience, Person teacher) {
        teacher.runs(() -> withdrawExperience.run(
                new WithdrawExperience.Command(experience, version(experience), "Fikrim dəyişdi.")));
    }

    ExperiencePage page(Person reader, String experience) {
        return reader.does(() -> readExperience.page(experience));
    }

    long version(String experience) {
        return page(given.head(), experience).experience().version();
    }
}
