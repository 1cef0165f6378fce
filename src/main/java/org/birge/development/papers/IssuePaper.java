package org.birge.development.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.birge.access.Actor;
import org.birge.documents.IssueDocument;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a paper of the year with a number, a date and an address where anybody can check it (cycle, documents; decision 40). What has changed since
 * is issued anew and takes the
 * place of the one before in that language.
 */
@Component
public class IssuePaper {

    private final List<YearPaper> papers;
    private final IssuedPapers shelf;
    private final IssueDocument issue;
    private final IssuedDocuments issued;
    private final SchoolDays days;

    IssuePaper(
            List<YearPaper> papers, IssuedPapers shelf, IssueDocument issue, IssuedDocuments issued, SchoolDays days) {
        this.papers = papers;
        this.shelf = shelf;
        this.issue = issue;
        this.issued = issued;
        this.days = days;
    }

    /** @return the document's public id. Refuses whom the paper's rule does not name, an empty paper, and one that is issued as it stands. */
    @Transactional
    public String run(Actor actor, IssuedKind kind, Language language) {
        YearPaper paper =
                papers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(NotFound::new);
        paper.demandIssue(actor);
        YearPaper.Draft draft = paper.draft(actor, language).orElseThrow(() -> new Refusal("papers.refusal.nothing"));
        String digest = digest(draft, language);
        List<IssuedPapers.Issued> all = shelf.of(actor.organisation(), kind, draft.year());
        List<IssuedPapers.Issued> before =
                all.stream().filter(one -> one.language() == language).toList();
        if (!before.isEmpty() && before.getFirst().digest().equals(digest)) {
            throw new Refusal("papers.refusal.issued");
        }
        String document = issue.run(
                new IssueDocument.Command(
                        kind,
                        actor.organisation(),
                        draft.title(),
                        language,
                        days.today(),
                        before.isEmpty() ? null : before.getFirst().document()),
                stamp -> draft.xhtml().apply(stamp));
        shelf.add(
                actor.organisation(),
                new IssuedPapers.Issued(
                        kind,
                        draft.year(),
                        all.size() + 1,
                        language,
                        document,
                        issued.find(document).number(),
                        days.today(),
                        digest));
        return document;
    }

    static String digest(YearPaper.Draft draft, Language language) {
        try {
            byte[] text = (language.tag() + draft.xhtml().apply(null)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
