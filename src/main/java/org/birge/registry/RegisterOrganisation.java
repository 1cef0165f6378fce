package org.birge.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds an organisation below its parent (N1). It gets the next free number range of the parent, so that every scope stays one range. */
@Component
public class RegisterOrganisation {

    /**
     * @param kind ministry, regional-authority, district-authority, centre or school
     * @param parent id of the organisation above, null for the ministry only
     * @param schoolKind code of the pack's kinds, for schools
     * @param languages tags of the languages of teaching
     * @param latitude degrees north; longitude degrees east
     */
    public record Command(
            String kind,
            @Nullable Long parent,
            @Nullable String code,
            String name,
            @Nullable String shortName,
            @Nullable String schoolKind,
            @Nullable String district,
            List<String> languages,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            LocalDate from) {

        public Command {
            Longest.demand("code", code, Longest.NAME);
            Longest.demand("name", name, Longest.LINE);
            Longest.demand("shortName", shortName, Longest.LINE);
            Longest.demand("schoolKind", schoolKind, Longest.NAME);
            Longest.demand("district", district, Longest.NAME);
        }
    }

    private final Organisations organisations;
    private final Clock clock;

    RegisterOrganisation(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @return the new organisation's id. Refuses a code that is in use; a parent out of reach is not found. */
    @Transactional
    public long run(Command command) {
        Scope scope = Scope.current();
        PlaceKeys.Range range =
                command.parent() == null ? PlaceKeys.country() : below(command.parent(), command.kind(), scope);
        Instant now = clock.instant();
        try {
            long id = organisations.add(PublicId.next(), command.kind(), range, now);
            organisations.addPeriod(id, command, now, scope.account());
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refusal("registry.refusal.code-taken", command.code() == null ? "" : command.code());
        }
    }

    private PlaceKeys.Range below(long above, String kind, Scope scope) {
        Organisations.Anchor parent = organisations.lock(above);
        if (parent.placeKey() < scope.low() || parent.placeKey() >= scope.high()) {
            throw new NotFound();
        }
        return PlaceKeys.next(parent, kind, organisations.highestBelow(parent));
    }
}
