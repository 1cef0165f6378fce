package org.birge.development.plan;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say to a plan: the school's staff to the draft, divisions of the centre to their direction; and the leaders' answers. */
@Controller
class CommentController {

    private final CommentOnPlan commentOnPlan;
    private final AnswerComment answerComment;
    private final CommentOnDirection commentOnDirection;

    CommentController(CommentOnPlan commentOnPlan, AnswerComment answerComment, CommentOnDirection commentOnDirection) {
        this.commentOnPlan = commentOnPlan;
        this.answerComment = answerComment;
        this.commentOnDirection = commentOnDirection;
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping("/year/plan/{plan}/comments")
    ModelAndView comment(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        String made = commentOnPlan.run(new CommentOnPlan.Command(plan, given(section), given(measure), words));
        return said(redirect, "development.comment.said.made", "/year/plan#" + made);
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping("/year/plan/comments/{comment}/taking-back")
    ModelAndView takeBack(@PathVariable String comment, RedirectAttributes redirect) {
        commentOnPlan.takeBack(comment);
        return said(redirect, "development.comment.said.taken-back", "/year/plan#comments");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/year/plan/comments/{comment}/answer")
    ModelAndView answer(
            @PathVariable String comment,
            @RequestParam long version,
            @RequestParam(defaultValue = "explained") String answer,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        answerComment.run(new AnswerComment.Command(comment, version, answer.equals("accepted"), words));
        return said(redirect, "development.comment.said.answered", "/year/plan#" + comment);
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping("/plans/{plan}/directions")
    ModelAndView direction(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        commentOnDirection.run(plan, division, words);
        return said(redirect, "development.division.said", "/plans/" + plan + "#divisions");
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static ModelAndView said(RedirectAttributes redirect, String key, String to) {
        Flash.say(redirect, key);
        return Pages.to(to);
    }
}
