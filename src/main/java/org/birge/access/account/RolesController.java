package org.birge.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Roles of several people of one's place at once. */
@Controller
@RequestMapping("/settings/accounts/roles")
class RolesController {

    private final StaffRoles staff;
    private final ChangeRoles changeRoles;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate reading;

    RolesController(
            StaffRoles staff,
            ChangeRoles changeRoles,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.changeRoles = changeRoles;
        this.pack = pack;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Allowed(Permission.GIVE_GRANTS)
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show("access/account/roles", page(actor, List.of(), Map.of(), Problems.none()));
    }

    /** Lets each be judged alone; only what is wrong for all comes back to the form. */
    @Allowed(Permission.GIVE_GRANTS)
    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") List<String> account,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last,
            Actor actor) {
        boolean ends = what.equals("end");
        LocalDate first = from == null || ends ? today() : from;
        Problems problems = Problems.none();
        if (account.isEmpty()) {
            problems.add("people", "access.roles.nobody");
        }
        if (first.isBefore(today())) {
            problems.add("from", "access.roles.begins-before");
        }
        if (last != null && last.isBefore(first)) {
            problems.add("last", "access.roles.ends-before");
        }
        Optional<Role> role = givable(actor).stream()
                .filter(one -> one.code().equals(typed.get("role")))
                .findFirst();
        if (role.isEmpty()) {
            throw new Refusal("access.refusal.grant-beyond-own");
        }
        if (!problems.isEmpty()) {
            return Pages.wrong("access/account/roles", page(actor, account, typed, problems));
        }
        ChangeRoles.Command command =
                new ChangeRoles.Command(account, ends, role.get(), first, last == null ? null : last.plusDays(1));
        return Pages.show(
                "access/account/role-outcomes",
                new RoleOutcomesPage(role.get(), ends, changeRoles.run(actor, command, today())));
    }

    private RolesPage page(Actor actor, List<String> chosen, Map<String, String> typed, Problems problems) {
        return reading.execute(status -> new RolesPage(
                staff.staff(actor.organisation(), today()),
                staff.held(actor.organisation(), today()),
                givable(actor),
                chosen,
                typed,
                today(),
                problems,
                pack));
    }

    private static List<Role> givable(Actor actor) {
        return Arrays.stream(Role.values()).filter(actor.role()::mayGive).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
