package org.birge.development.papers;

import java.util.Optional;
import java.util.function.Function;
import org.birge.access.Actor;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;

/** A paper that can be issued by hand; the parts of the year contribute beans, each with the rule of who issues it. */
public interface YearPaper {

    /** For a paper of several years. */
    int MANY_YEARS = 0;

    /**
     * What would be issued now.
     *
     * @param year first calendar year of the school year it is for, or {@link #MANY_YEARS}
     * @param title stands on the public page, so it names no person
     * @param open where it is read and written
     * @param xhtml the page with number and code, without them for null
     */
    record Draft(int year, String title, String open, Function<@Nullable Stamp, String> xhtml) {}

    IssuedKind kind();

    /** Empty where there is nothing to issue, or nothing this reader may see. */
    Optional<Draft> draft(Actor actor, Language language);

    /** Whether this reader may issue it as things stand. */
    boolean mayIssue(Actor actor);

    /** Refuses in words who could at another time, and with a 404 whom it does not concern. */
    void demandIssue(Actor actor);
}
