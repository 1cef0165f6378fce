package org.birge.access.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.GiveGrant;
import org.birge.access.Role;
import org.birge.access.Trail;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives several people of one's place a role, or ends it. Each is judged alone, by the rules of one grant: what is refused to one stops nobody else. */
@Component
public class ChangeRoles {

    /**
     * @param accounts public ids
     * @param ends whether the role is ended, else it is given
     * @param from first day of a role that is given
     * @param until first day on which the role no longer holds; null for an open end
     */
    record Command(
            List<String> accounts,
            boolean ends,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What became of one: refusal is null when it was done. */
    public record Outcome(String name, @Nullable Refusal refusal) {}

    private final StaffRoles staff;
    private final GiveGrant giveGrant;
    private final EndGrant endGrant;
    private final Trail trail;
    private final TransactionTemplate apart;

    ChangeRoles(
            StaffRoles staff,
            GiveGrant giveGrant,
            EndGrant endGrant,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.giveGrant = giveGrant;
        this.endGrant = endGrant;
        this.trail = trail;
        this.apart = new TransactionTemplate(transactions);
    }

    /** In the order of the list; whoever is not of the actor's place is left out. */
    List<Outcome> run(Actor actor, Command command, LocalDate today) {
        List<StaffRoles.Member> chosen =
                Objects.requireNonNull(apart.execute(status -> staff.staff(actor.organisation(), today))).stream()
                        .filter(member -> command.accounts().contains(member.publicId()))
                        .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (StaffRoles.Member member : chosen) {
            outcomes.add(new Outcome(member.name(), one(actor, member, command, today)));
        }
        return outcomes;
    }

    private @Nullable Refusal one(Actor actor, StaffRoles.Member member, Command command, LocalDate today) {
        try {
            apart.executeWithoutResult(status -> {
                if (command.ends()) {
                    end(actor, member, command, today);
                } else {
                    give(actor, member, command);
                }
            });
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (NotFound none) {
            return new Refusal("access.refusal.no-such-role");
        }
    }

    private void give(Actor actor, StaffRoles.Member member, Command command) {
        long given = giveGrant.run(new GiveGrant.Command(
                member.account(), command.role(), actor.organisation(), command.from(), command.until()));
        trail.record(
                "grant-given", "grant", given, Map.of("role", command.role().code()));
    }

    private void end(Actor actor, StaffRoles.Member member, Command command, LocalDate today) {
        LocalDate until = command.until() == null ? today : command.until();
        List<StaffRoles.Held> held =
                staff.held(actor.organisation(), today).getOrDefault(member.account(), List.of()).stream()
                        .filter(one -> one.role().equals(command.role().code()))
                        .toList();
        if (held.isEmpty()) {
            throw new NotFound();
        }
        held.forEach(one ->
                endGrant.run(new EndGrant.Command(one.grant(), actor.grant().publicId(), until)));
    }
}
