package org.birge.development.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderView;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.PublishedInstruments;
import org.birge.instruments.SaveLeaderView;
import org.birge.instruments.SwitchLeadersView;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaders say of their teachers' needs, a teacher a step (J0.1). */
@Controller
class ViewsController {

    private final LeaderViews views;
    private final NeedsCampaigns campaigns;
    private final PublishedInstruments instruments;
    private final SaveLeaderView saveLeaderView;
    private final SwitchLeadersView switchLeadersView;
    private final Diagnosis diagnosis;

    ViewsController(
            LeaderViews views,
            NeedsCampaigns campaigns,
            PublishedInstruments instruments,
            SaveLeaderView saveLeaderView,
            SwitchLeadersView switchLeadersView,
            Diagnosis diagnosis) {
        this.views = views;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.saveLeaderView = saveLeaderView;
        this.switchLeadersView = switchLeadersView;
        this.diagnosis = diagnosis;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/year/needs/{campaign}/views")
    ModelAndView list(@PathVariable String campaign, Actor actor) {
        Campaign found = asksLeaders(campaign, actor);
        List<LeaderView> all = seen(found, actor);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return Pages.show(
                "development/needs/views",
                new ViewsPage(
                        found,
                        found.takesAnswers(diagnosis.today()),
                        all.stream().filter(LeaderView::mine).toList(),
                        all.stream().filter(view -> !view.mine()).toList()));
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/year/needs/{campaign}/views/{view}")
    ModelAndView show(@PathVariable String campaign, @PathVariable String view, Actor actor) {
        return Pages.show("development/needs/view", page(asksLeaders(campaign, actor), view, actor));
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @PostMapping("/year/needs/{campaign}/views/{view}")
    ModelAndView save(
            @PathVariable String campaign,
            @PathVariable String view,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        Campaign found = asksLeaders(campaign, actor);
        ViewPage page = page(found, view, actor);
        Map<String, @Nullable Integer> given = new HashMap<>();
        Map<String, String> chosen = new HashMap<>();
        Problems problems = Problems.none();
        for (NeedsInstrument.Area area : page.questions().areas()) {
            String value = typed.getOrDefault(area.code(), "");
            if (value.equals(ViewPage.CANNOT_SAY) || value.matches("[0-9]{1,3}")) {
                given.put(area.code(), value.equals(ViewPage.CANNOT_SAY) ? null : Integer.valueOf(value));
                chosen.put(area.code(), value);
            } else {
                problems.add(area.code(), "needs.problem.choose-one");
            }
        }
        if (problems.isEmpty()) {
            try {
                saveLeaderView.run(new SaveLeaderView.Command(found.publicId(), view, version, given));
                return Pages.to(next(found, view, actor));
            } catch (Refusal refusal) {
                page = page(found, view, actor);
                problems.add("view", refusal.staleAs("needs.problem.other-tab"));
            }
        }
        return Pages.wrong("development/needs/view", page.with(chosen, problems));
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/needs/{campaign}/leaders")
    ModelAndView turn(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "false") boolean on,
            Actor actor,
            RedirectAttributes redirect) {
        switchLeadersView.run(campaigns.of(campaign, actor.organisation()).publicId(), on);
        Flash.say(redirect, on ? "needs.views.on" : "needs.views.off");
        return Pages.to("/year/needs");
    }

    /** The next teacher not spoken of yet, or the list. */
    private String next(Campaign campaign, String view, Actor actor) {
        String list = "/year/needs/" + campaign.publicId() + "/views";
        List<LeaderView> mine =
                seen(campaign, actor).stream().filter(LeaderView::mine).toList();
        int at = mine.stream().map(LeaderView::publicId).toList().indexOf(view);
        for (int i = 1; i < mine.size(); i++) {
            LeaderView one = mine.get((at + i) % mine.size());
            if (!one.isSaved()) {
                return list + "/" + one.publicId();
            }
        }
        return list;
    }

    private ViewPage page(Campaign campaign, String id, Actor actor) {
        List<LeaderView> all = seen(campaign, actor);
        LeaderView view = all.stream()
                .filter(one -> one.publicId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<LeaderView> mine = all.stream().filter(LeaderView::mine).toList();
        Map<String, String> chosen = new HashMap<>();
        view.given().forEach((area, value) -> chosen.put(area, ViewPage.typed(value)));
        return new ViewPage(
                campaign,
                instruments.content(campaign.teachersVersion()),
                view,
                mine.indexOf(view) + 1,
                mine.size(),
                view.mine() && campaign.takesAnswers(diagnosis.today()),
                chosen,
                Problems.none());
    }

    /** What is said of oneself stands on one's own page, not here. */
    private List<LeaderView> seen(Campaign campaign, Actor actor) {
        long me = actor.personOrNotFound();
        return views.of(campaign, diagnosis.today()).stream()
                .filter(view -> view.person() != me)
                .toList();
    }

    private Campaign asksLeaders(String campaign, Actor actor) {
        Campaign found = campaigns.of(campaign, actor.organisation());
        if (!found.leadersView()) {
            throw new NotFound();
        }
        return found;
    }
}
