package org.birge.growth.lesson;

import java.io.InputStream;
import org.birge.database.Scope;
import org.birge.documents.Files;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre tells the region of a master lesson, says that it was shown, puts the recording beside it, or calls it off (J1d.9). */
@Component
public class ShowMasterLesson {

    private final MasterLessons lessons;
    private final MasterNews news;
    private final Files files;

    ShowMasterLesson(MasterLessons lessons, MasterNews news, Files files) {
        this.lessons = lessons;
        this.news = news;
        this.files = files;
    }

    /** Refuses what is neither on a day nor recorded; what has no day can be watched at once. */
    @Transactional
    public void announce(String lesson, long version) {
        MasterLesson planned = demand(lesson, MasterCommand.ANNOUNCE, version);
        if (!planned.live() && !planned.recorded()) {
            throw new Refusal("masters.refusal.nothing-to-see");
        }
        lessons.announced(planned.id(), !planned.live());
        news.announced(planned);
    }

    @Transactional
    public void show(String lesson, long version) {
        lessons.shown(demand(lesson, MasterCommand.SHOW, version).id());
    }

    /** The recording as an address; empty takes it away. */
    @Transactional
    public void recordAt(String lesson, long version, String link) {
        Longest.demand("link", link, Longest.WORDS);
        MasterLesson planned = demand(lesson, MasterCommand.RECORD, version);
        String address = link.strip();
        if (!address.isEmpty() && !MasterPlan.secure(address)) {
            throw new Refusal("masters.problem.link");
        }
        if (address.isEmpty() && planned.state() == MasterState.SHOWN && !planned.live()) {
            throw new Refusal("masters.refusal.nothing-to-see");
        }
        lessons.recorded(planned.id(), address.isEmpty() ? null : address, null, null);
    }

    /** The recording as a file, judged by its content; it takes the place of an address. */
    @Transactional
    public void recordIn(String lesson, long version, String name, InputStream content) {
        Longest.demand("name", name, Longest.LINE);
        MasterLesson planned = demand(lesson, MasterCommand.RECORD, version);
        lessons.recorded(planned.id(), null, files.store(content).hash(), name.strip());
    }

    @Transactional
    public void callOff(String lesson, long version, String reason) {
        Longest.demand("reason", reason, Longest.REASON);
        MasterLesson planned = demand(lesson, MasterCommand.CALL_OFF, version);
        if (reason.isBlank()) {
            throw new Refusal("lessons.refusal.no-reason");
        }
        lessons.calledOff(planned.id(), reason.strip());
        if (planned.state() == MasterState.ANNOUNCED) {
            news.calledOff(planned);
        }
    }

    /** What it and its discussion came to; empty takes the words away. */
    @Transactional
    public void analyse(String lesson, long version, String words) {
        Longest.demand("words", words, Longest.ACCOUNT);
        lessons.analysed(demand(lesson, MasterCommand.ANALYSE, version).id(), words.strip());
    }

    private MasterLesson demand(String lesson, MasterCommand command, long version) {
        return lessons.lock(lesson).demand(command, Scope.current()).atVersion(version);
    }
}
