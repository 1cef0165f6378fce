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
    private final LessonDays days;
    private final Files files;

    ShowMasterLesson(MasterLessons lessons, MasterNews news, LessonDays days, Files files) {
        this.lessons = lessons;
        this.news = news;
        this.days = days;
        this.files = files;
    }

    /** Refuses what is neither on a day nor recorded, and a day that has passed; what has no day can be watched at once. */
    @Transactional
    public void announce(String lesson, long version) {
        MasterLesson planned = demand(lesson, MasterCommand.ANNOUNCE, version);
        if (!planned.live() && !planned.recorded()) {
            throw new Refusal("masters.refusal.nothing-to-see");
        }
        LessonTime time = planned.time();
        if (time != null && !days.near(time.day())) {
            throw new Refusal("lessons.problem.day");
        }
        lessons.announced(planned.id(), !planned.live());
        news.announced(planned);
    }

    /** Refuses before its day. */
    @Transactional
    public void show(String lesson, long version) {
        MasterLesson planned = demand(lesson, MasterCommand.SHOW, version);
        if (days.ahead(planned.time())) {
            throw new Refusal("lessons.refusal.day-ahead");
        }
        lessons.shown(planned.id());
    }

    /** The recording as an address; it takes the place of a file. */
    @Transactional
    public void recordAt(String lesson, long version, String link) {
        Longest.demand("link", link, Longest.WORDS);
        MasterLesson planned = demand(lesson, MasterCommand.RECORD, version);
        String address = link.strip();
        if (!MasterPlan.secure(address)) {
            throw new Refusal("masters.problem.link");
        }
        lessons.recorded(planned.id(), address, null, null);
    }

    /** The recording is there no longer. Refuses where there is nothing else to see. */
    @Transactional
    public void takeAway(String lesson, long version) {
        MasterLesson planned = demand(lesson, MasterCommand.RECORD, version);
        if (planned.state() == MasterState.SHOWN && !planned.live()) {
            throw new Refusal("masters.refusal.nothing-to-see");
        }
        lessons.recorded(planned.id(), null, null, null);
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
