package org.birge.development.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A division of the centre comments on its direction of an adopted plan; it does not hold the plan up (cycle, 2). */
@Component
public class CommentOnDirection {

    private static final int LONGEST = 2000;

    private final Plans plans;
    private final OwnDivisions divisions;
    private final SchoolNews news;
    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    CommentOnDirection(
            Plans plans, OwnDivisions divisions, SchoolNews news, JdbcClient sql, CountryPack pack, Clock clock) {
        this.plans = plans;
        this.divisions = divisions;
        this.news = news;
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * @param division code of the pack. Refuses all but the school's own centre, a division that is not the methodist's own, a plan that is not
     *     adopted or already answered, and no words.
     */
    @Transactional
    public void run(String publicId, String division, String words) {
        Plan plan = plans.lock(publicId).demand(PlanCommand.COMMENT_DIRECTION, Scope.current());
        if (pack.bodies().divisions().stream().noneMatch(one -> one.code().equals(division))) {
            throw new NotFound();
        }
        mayWriteFor(plan, division);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal(
                    said.isEmpty() ? "development.comment.refusal.no-words" : "development.comment.refusal.too-long",
                    LONGEST);
        }
        sql.sql("""
                insert into development.division_comment (plan_id, division, words, made_at, made_by)
                values (:plan, :division, :words, :now, :by)
                """)
                .param("plan", plan.id())
                .param("division", division)
                .param("words", said)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .update();
        news.directionCommented(plan);
    }

    private void mayWriteFor(Plan plan, String division) {
        Scope scope = Scope.current();
        if (!divisions.isCentreOf(scope, plan.organisation())) {
            throw new NotFound();
        }
        List<CountryPack.Division> own = divisions.of(scope, plan.organisation());
        if (own.stream().noneMatch(one -> one.code().equals(division))) {
            throw new Refusal(
                    own.isEmpty()
                            ? "development.division.refusal.no-division"
                            : "development.division.refusal.not-own");
        }
    }
}
