package org.birge.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.access.GiveGrant;
import org.birge.access.GiveRoleOfPost;
import org.birge.access.OpenAccount;
import org.birge.access.Trail;
import org.birge.access.code.GiveCode;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for members of staff, gives them the role of their post, and makes one-time codes; again for those who lost theirs. */
@Component
public class InviteStaff {

    /** One invitation to hand over: whom, the user name and the code. The code cannot be shown again. */
    public record Invitation(
            String name,
            String userName,
            String code,
            @Nullable String email) {}

    private final AccountList accounts;
    private final InviterReach reach;
    private final UserNames userNames;
    private final OpenAccount openAccount;
    private final GiveGrant giveGrant;
    private final GiveRoleOfPost roles;
    private final GiveCode giveCode;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;

    InviteStaff(
            AccountList accounts,
            InviterReach reach,
            UserNames userNames,
            OpenAccount openAccount,
            GiveGrant giveGrant,
            GiveRoleOfPost roles,
            GiveCode giveCode,
            Trail trail,
            CountryPack pack,
            Clock clock) {
        this.accounts = accounts;
        this.reach = reach;
        this.userNames = userNames;
        this.openAccount = openAccount;
        this.giveGrant = giveGrant;
        this.roles = roles;
        this.giveCode = giveCode;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Refuses for people whose accounts may do what is not in the inviter's gift: their codes are given from above; and for people who
     * mainly work elsewhere and have no account yet: they are invited there, since whoever opens an account holds its first code.
     */
    @Transactional
    public List<Invitation> run(long organisation, List<String> people) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        List<Invitation> invitations = new ArrayList<>();
        for (AccountList.Invitee invitee : accounts.invitees(organisation, people, today)) {
            invitations.add(invite(invitee, organisation, today));
        }
        trail.record("invited", Map.of("people", invitations.size()));
        return invitations;
    }

    private Invitation invite(AccountList.Invitee invitee, long organisation, LocalDate today) {
        String name = invitee.surname() + " " + invitee.firstName();
        Long account = invitee.account();
        String userName = invitee.userName();
        if ((account == null || userName == null) && invitee.mainElsewhere()) {
            throw new Refusal("access.refusal.invite-main-elsewhere", name);
        }
        if (account == null || userName == null) {
            userName = userNames.of(invitee.surname(), invitee.firstName());
            account = openAccount.run(new OpenAccount.Command(
                    userName, invitee.email(), name, invitee.person(), pack.defaultLanguage(), null));
            giveGrant.run(new GiveGrant.Command(account, roles.roleOf(invitee.post()), organisation, today, null));
        } else if (!reach.holds(Scope.current(), account, invitee.main())) {
            throw new Refusal("access.refusal.invite-beyond-own", name);
        }
        return new Invitation(name, userName, giveCode.invitation(account), invitee.email());
    }
}
