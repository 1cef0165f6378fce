package org.birge.development.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers under a number: issuing them, and the very bytes that were issued. Whoever holds one checks it on the public page. */
@Controller
class PapersController {

    private final List<YearPaper> papers;
    private final IssuedPapers shelf;
    private final IssuePaper issuePaper;
    private final IssuedDocuments documents;
    private final Languages languages;

    PapersController(
            List<YearPaper> papers,
            IssuedPapers shelf,
            IssuePaper issuePaper,
            IssuedDocuments documents,
            Languages languages) {
        this.papers = papers;
        this.shelf = shelf;
        this.issuePaper = issuePaper;
        this.documents = documents;
        this.languages = languages;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping({"/year/papers", "/strategy/papers"})
    @Transactional(readOnly = true)
    public ModelAndView show(Actor actor, HttpServletRequest request) {
        Language language = languages.of(request);
        List<IssuedPapers.Issued> issued = shelf.of(actor.organisation());
        List<PapersPage.Paper> shown = papers.stream()
                .map(paper -> of(paper, actor, language, issued))
                .filter(paper -> paper.title() != null || !paper.issued().isEmpty() || actor.atSchool())
                .toList();
        if (shown.isEmpty() && !actor.atSchool()) {
            throw new NotFound();
        }
        return Pages.show("development/papers/show", new PapersPage(base(actor), actor.atSchool(), shown));
    }

    /** In the language the reader reads in. */
    @Allowed(Permission.READ_PLAN)
    @PostMapping({"/year/papers/{kind}", "/strategy/papers/{kind}"})
    ModelAndView issue(
            Actor actor, @PathVariable String kind, HttpServletRequest request, RedirectAttributes redirect) {
        IssuedKind known = papers.stream()
                .map(YearPaper::kind)
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
        issuePaper.run(actor, known, languages.of(request));
        Flash.say(redirect, "papers.said.issued");
        return Pages.to(base(actor) + "#" + kind);
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping({"/year/papers/{document}.{ending:pdf|docx}", "/strategy/papers/{document}.{ending:pdf|docx}"})
    ResponseEntity<Resource> file(@PathVariable String document, @PathVariable String ending) {
        shelf.demand(document);
        return ending.equals("pdf") ? documents.pdf(document) : documents.docx(document);
    }

    private static PapersPage.Paper of(YearPaper paper, Actor actor, Language language, List<IssuedPapers.Issued> all) {
        Optional<YearPaper.Draft> draft = paper.draft(actor, language);
        List<IssuedPapers.Issued> issued = all.stream()
                .filter(one -> one.kind() == paper.kind()
                        && draft.map(now -> now.year() == one.year()).orElse(true))
                .toList();
        Optional<IssuedPapers.Issued> latest =
                issued.stream().filter(one -> one.language() == language).findFirst();
        boolean may = draft.isPresent() && paper.mayIssue(actor);
        return new PapersPage.Paper(
                paper.kind(),
                draft.map(YearPaper.Draft::title).orElse(null),
                draft.map(YearPaper.Draft::open).orElse(null),
                issued.stream()
                        .map(one -> new PapersPage.Issued(one.document(), one.number(), one.on()))
                        .toList(),
                may,
                may
                        && latest.filter(one -> one.digest().equals(IssuePaper.digest(draft.get(), language)))
                                .isEmpty());
    }

    private static String base(Actor actor) {
        return actor.atSchool() ? "/year/papers" : "/strategy/papers";
    }
}
