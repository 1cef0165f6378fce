package org.birge.development.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults;
import org.birge.instruments.Instrument;
import org.birge.instruments.LeaderView;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.NeedSource;
import org.birge.instruments.SaveLeaderView;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;

/** Says, as a leader, what teachers need, through the command the page calls. */
final class Leading {

    private final LeaderViews views;
    private final SaveLeaderView saveLeaderView;
    private final Diagnosis diagnosis;
    private final CountryPack pack;
    private final GroupResults results;
    private @Nullable Campaign campaign;

    Leading(
            LeaderViews views,
            SaveLeaderView saveLeaderView,
            Diagnosis diagnosis,
            CountryPack pack,
            GroupResults results) {
        this.views = views;
        this.saveLeaderView = saveLeaderView;
        this.diagnosis = diagnosis;
        this.pack = pack;
        this.results = results;
    }

    void of(Campaign spokenOf) {
        campaign = spokenOf;
    }

    /** What this person may read. */
    List<LeaderView> seenBy(Person person) {
        return person.does(() -> views.of(campaign(), diagnosis.today()));
    }

    LeaderView view(Person head, Person teacher) {
        return seenBy(head).stream()
                .filter(view -> view.person() == teacher.id())
                .findFirst()
                .orElseThrow();
    }

    /** The same of all areas; null for "cannot say". */
    void say(Person who, LeaderView of, long version, @Nullable Integer value) {
        Map<String, @Nullable Integer> all = new HashMap<>();
        pack.teacherNeeds().areas().forEach(area -> all.put(area.code(), value));
        send(who, of, version, all);
    }

    void send(Person who, LeaderView of, long version, Map<String, @Nullable Integer> given) {
        who.runs(() ->
                saveLeaderView.run(new SaveLeaderView.Command(campaign().publicId(), of.publicId(), version, given)));
    }

    /** Of the whole staff, from one source. */
    List<Integer> indexes(Person reader, NeedSource source) {
        return reader.does(() -> results.of(campaign(), Instrument.TEACHERS, source)).figures().stream()
                .filter(figure -> figure.group().equals("all"))
                .map(GroupResults.Figure::index)
                .toList();
    }

    private Campaign campaign() {
        return Objects.requireNonNull(campaign);
    }
}
