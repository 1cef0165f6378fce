package org.birge.access;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.web.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which role, at which place. Handler methods take it as a parameter.
 *
 * @param account the account's id
 * @param person the person of the registry behind the account, if there is one
 * @param grant the grant one acts under
 * @param all all grants in force today, the present one among them
 */
public record Actor(long account, @Nullable Long person, String name, Language language, Grant grant, List<Grant> all)
        implements Viewer {

    /**
     * A role at a place and all below it.
     *
     * @param organisation id of the place
     * @param kind kind of the place (ministry, regional-authority, district-authority, centre, school)
     * @param low first place key in reach; high the first one beyond
     * @param acting whether it stands in for the head for a period
     */
    public record Grant(
            long id,
            String publicId,
            Role role,
            long organisation,
            String organisationPublicId,
            String kind,
            String place,
            long low,
            long high,
            boolean acting) {

        public Grant(
                long id,
                String publicId,
                Role role,
                long organisation,
                String organisationPublicId,
                String kind,
                String place,
                long low,
                long high) {
            this(id, publicId, role, organisation, organisationPublicId, kind, place, low, high, false);
        }

        /** Message key of the role's name. */
        String roleKey() {
            return acting ? "access.role.acting-head" : role.key();
        }
    }

    public Role role() {
        return grant.role();
    }

    /** The place one acts in. */
    public long organisation() {
        return grant.organisation();
    }

    public boolean atSchool() {
        return grant.kind().equals("school");
    }

    public boolean atCentre() {
        return grant.kind().equals("centre");
    }

    /** Whether the place one acts in has a plan of the year of its own: a school, or a centre (J0.4). */
    public boolean hasPlan() {
        return atSchool() || atCentre();
    }

    public boolean may(Permission permission) {
        return role().may(permission);
    }

    /** The same person under another of their grants. */
    public Actor under(Grant other) {
        return new Actor(account, person, name, language, other, all);
    }

    /** The person behind the account; a 404 for accounts without one (an administrator's), who have no such pages. */
    public long personOrNotFound() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** The database scope of everything this actor does. */
    public Scope scope() {
        return new Scope(grant.low(), grant.high(), person, account, grant.organisation(), role().code());
    }

    @Override
    public String key() {
        return Long.toString(account, Character.MAX_RADIX);
    }

    @Override
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    @Override
    public String roleKey() {
        return grant.roleKey();
    }

    @Override
    public String placeName() {
        return grant.place();
    }

    @Override
    public List<Place> places() {
        return all.stream()
                .map(g -> new Place(g.publicId(), g.place(), g.roleKey(), g.id() == grant.id()))
                .toList();
    }
}
