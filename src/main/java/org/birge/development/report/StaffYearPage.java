package org.birge.development.report;

import java.util.Arrays;
import java.util.List;
import org.birge.registry.StaffYear.Deed;
import org.birge.registry.StaffYear.Kind;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;

/**
 * How the preparation of a school's teachers was raised in a year, and what part its leaders took in teaching (J1a.10, J1a.11).
 *
 * @param leaders ids of those who lead the school today
 * @param years other years there is something to read of
 */
public record StaffYearPage(
        SchoolYear year, List<Deed> deeds, List<Long> leaders, CountryPack pack, List<SchoolYear> years) {

    /**
     * The rows of one kind.
     *
     * @param deeds at least one
     */
    public record Group(Kind kind, List<Deed> deeds) {

        public int people() {
            return (int) deeds.stream().mapToLong(Deed::person).distinct().count();
        }

        public int hours() {
            return deeds.stream().mapToInt(Deed::hours).sum();
        }

        /** The figure it is known by. */
        public int figure() {
            return switch (kind) {
                case TEACHES -> hours();
                case MENTORED -> people();
                default -> deeds.size();
            };
        }
    }

    /** Of all the staff. */
    public List<Group> preparation() {
        return groups(deeds.stream().filter(deed -> deed.kind().preparation()).toList());
    }

    /** Of the leaders alone. */
    public List<Group> teaching() {
        return groups(deeds.stream()
                .filter(deed -> deed.kind().teaching() && leaders.contains(deed.person()))
                .toList());
    }

    /** What it was about, in the reader's language where the pack has a name for it. */
    public String what(Deed deed, Language language) {
        return deed.kind() == Kind.TEACHES ? pack.subject(deed.what()).name().in(language) : deed.what();
    }

    private static List<Group> groups(List<Deed> deeds) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Group(
                        kind, deeds.stream().filter(deed -> deed.kind() == kind).toList()))
                .filter(group -> !group.deeds().isEmpty())
                .toList();
    }
}
