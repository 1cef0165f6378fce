package org.birge.development.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a year that one may see, and the controls that have none yet.
 *
 * @param waiting controls of the plan without a note which the viewer may begin one for
 * @param councils names by kind
 */
public record NotesPage(
        SchoolYear year, Filter filter, List<Line> lines, List<Waiting> waiting, Map<String, Text> councils) {

    public static final List<String> STATES = List.of("draft", "finished");

    public record Filter(
            String search, String state, @Nullable LocalDate month) {

        public String address(String path) {
            return Pages.address(
                    path,
                    "search",
                    search,
                    "state",
                    state,
                    "month",
                    month == null ? "" : month.toString().substring(0, 7));
        }

        public String monthText() {
            return month == null ? "" : month.toString().substring(0, 7);
        }
    }

    public record Line(
            String publicId,
            String theme,
            LocalDate visitedOn,
            String controller,
            @Nullable String heardAt,
            @Nullable LocalDate againOn,
            @Nullable Instant finishedAt,
            @Nullable String number,
            int advice,
            int done,
            int readers,
            int read) {}

    /** The council that hears it; empty when it is not decided. */
    public String heardAt(Line line, Language language) {
        Text council = line.heardAt() == null ? null : councils.get(line.heardAt());
        return council == null ? "" : council.in(language);
    }

    public record Waiting(String publicId, String theme, String who, LocalDate due, boolean late) {}
}
