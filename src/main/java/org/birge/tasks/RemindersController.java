package org.birge.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authority's settings of reminders. */
@Controller
@RequestMapping("/schools/reminders")
class RemindersController {

    private final ReminderSettings settings;
    private final SetReminders set;
    private final JdbcClient sql;

    RemindersController(ReminderSettings settings, SetReminders set, JdbcClient sql) {
        this.settings = settings;
        this.set = set;
        this.sql = sql;
    }

    @Allowed(Permission.SET_CALENDAR)
    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show(Actor actor) {
        return Pages.show(
                "tasks/reminders",
                new RemindersPage(
                        settings.of(actor.grant().low(), actor.grant().high()),
                        settings.byPack(),
                        history(actor.organisation())));
    }

    @Allowed(Permission.SET_CALENDAR)
    @PostMapping
    public ModelAndView save(
            @RequestParam int before,
            @RequestParam(defaultValue = "false") boolean onTheDay,
            @RequestParam int deputy,
            @RequestParam int head,
            RedirectAttributes redirect) {
        set.run(new ReminderSettings.Setting(before, onTheDay, deputy, head));
        Flash.say(redirect, "tasks.reminders.said");
        return Pages.to("/schools/reminders");
    }

    private List<RemindersPage.Change> history(long organisation) {
        return sql.sql("""
                select set_at, remind_before, on_the_day, deputy_after, head_after
                  from tasks.reminder_setting
                 where organisation_id = :organisation
                 order by id desc
                 limit 20
                """)
                .param("organisation", organisation)
                .query((row, n) -> new RemindersPage.Change(
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        new ReminderSettings.Setting(
                                row.getInt("remind_before"),
                                row.getBoolean("on_the_day"),
                                row.getInt("deputy_after"),
                                row.getInt("head_after"))))
                .list();
    }
}
