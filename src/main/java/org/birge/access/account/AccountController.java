package org.birge.access.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Post;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.birge.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts of one's place: who has entered, inviting by letter or by printed slips. */
@Controller
class AccountController {

    private final AccountList accounts;
    private final InviteStaff inviteStaff;
    private final Post post;
    private final Messages messages;
    private final CountryPack pack;
    private final Clock clock;
    private final String address;

    AccountController(
            AccountList accounts,
            InviteStaff inviteStaff,
            Post post,
            Messages messages,
            CountryPack pack,
            Clock clock,
            @Value("${birge.public-url}") String address) {
        this.accounts = accounts;
        this.inviteStaff = inviteStaff;
        this.post = post;
        this.messages = messages;
        this.pack = pack;
        this.clock = clock;
        this.address = address;
    }

    @Allowed(Permission.INVITE)
    @GetMapping("/settings/accounts")
    @Transactional(readOnly = true)
    public ModelAndView list(Actor actor) {
        List<AccountList.Row> rows =
                accounts.of(actor.organisation(), clock.instant().atOffset(ZoneOffset.UTC));
        return Pages.show("access/account/list", new AccountsPage(rows, pack, post.works()));
    }

    @Allowed(Permission.INVITE)
    @PostMapping("/settings/accounts/invitations")
    ModelAndView invite(@RequestParam(defaultValue = "") List<String> person, @RequestParam String by, Actor actor) {
        if (person.isEmpty()) {
            return Pages.to("/settings/accounts");
        }
        List<InviteStaff.Invitation> all = inviteStaff.run(actor.organisation(), person);
        boolean byLetter = by.equals("letter") && post.works();
        List<InviteStaff.Invitation> onPaper =
                all.stream().filter(one -> !byLetter || one.email() == null).toList();
        if (byLetter) {
            all.forEach(this::send);
        }
        return Pages.show(
                "access/account/slips",
                new SlipsPage(onPaper, all.size() - onPaper.size(), address, actor.placeName()));
    }

    private void send(InviteStaff.Invitation invitation) {
        String email = invitation.email();
        if (email != null) {
            Language language = pack.defaultLanguage();
            Words words = messages.in(language);
            String link = address + "/welcome?code=" + invitation.code();
            post.send(
                    email,
                    words.of("access.invitation.mail.subject"),
                    words.of("access.invitation.mail.text", invitation.name(), invitation.userName(), link));
        }
    }
}
