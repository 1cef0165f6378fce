package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.closing.CloseYear;
import org.birge.development.closing.CloseYear.Settlement;
import org.birge.development.closing.TakeOver;
import org.birge.development.effect.CountYearEffects;
import org.birge.development.effect.RecordReached;
import org.birge.development.report.DecideAtHearing;
import org.birge.development.report.PutReport;
import org.birge.development.report.RecordHearing;
import org.birge.development.report.WriteChapter;
import org.birge.development.report.YearReports;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CouncilKind.MemberRule;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Last year in three schools, to its end: whom measures reached, the effect, the hearings, the closing and what went over. */
@Component
class LastYearChapter implements DemoChapter {

    private final LastYearWork work;
    private final RecordReached recordReached;
    private final CountYearEffects countEffects;
    private final WriteChapter write;
    private final PutReport put;
    private final RecordHearing hear;
    private final DecideAtHearing decide;
    private final CloseYear close;
    private final TakeOver takeOver;
    private final YearReports reports;
    private final DemoRecords records;
    private final CountryPack pack;
    private final Words words;
    private final TransactionTemplate transaction;

    LastYearChapter(
            LastYearWork work,
            RecordReached recordReached,
            CountYearEffects countEffects,
            WriteChapter write,
            PutReport put,
            RecordHearing hear,
            DecideAtHearing decide,
            CloseYear close,
            TakeOver takeOver,
            YearReports reports,
            DemoRecords records,
            CountryPack pack,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.work = work;
        this.recordReached = recordReached;
        this.countEffects = countEffects;
        this.write = write;
        this.put = put;
        this.hear = hear;
        this.decide = decide;
        this.close = close;
        this.takeOver = takeOver;
        this.reports = reports;
        this.records = records;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After the needs of this year, whose diagnosis shows the effect, and before its plan, which takes over what was left. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today()).previous();
        SideBySide.each(schools(cast), school -> tell(school, year, cast));
    }

    static List<DemoSchool> schools(DemoCast cast) {
        return List.of(cast.story(), cast.schools().get(4), cast.schools().get(8));
    }

    private void tell(DemoSchool school, SchoolYear year, DemoCast cast) {
        LocalDate may = LocalDate.of(year.start() + 1, 5, 1);
        List<LastYearWork.Worked> measures = work.of(school, year, cast);
        at(may.plusDays(10), head(school), () -> {
            for (LastYearWork.Worked one : measures) {
                if (one.done()) {
                    recordReached.run(one.measure(), one.reached());
                }
            }
        });
        at(may.plusDays(16), head(school), () -> countEffects.run(school.id(), year));
        at(may.plusDays(18), head(school), () -> written(school, year, measures));
        at(may.plusDays(20), head(school), () -> put.run(school.id(), year, 0));
        at(may.plusDays(29), head(school), () -> heard(school, year, may, school.equals(cast.story())));
        at(may.plusDays(42), head(school), () -> close.run(closing(school, year, measures)));
        at(LocalDate.of(year.start() + 1, 8, 17), head(school), () -> takeOver.run(school.id(), year));
    }

    private void written(DemoSchool school, SchoolYear year, List<LastYearWork.Worked> measures) {
        Set<String> sections =
                measures.stream().map(LastYearWork.Worked::section).collect(Collectors.toSet());
        pack.sections().stream()
                .filter(section -> sections.contains(section.code()))
                .forEach(section -> write.run(
                        school.id(),
                        year,
                        new WriteChapter.Command(
                                section.code(),
                                words.of("demo.report.narrative", section.name().in(pack.defaultLanguage())),
                                words.of("demo.report.difficulties"),
                                words.of("demo.report.proposals"),
                                0)));
    }

    private void heard(DemoSchool school, SchoolYear year, LocalDate may, boolean story) {
        pack.councils().forEach(kind -> {
            if (kind.members() == MemberRule.ALL_TEACHING_STAFF) {
                hear.run(school.id(), year, kind.code(), RecordHearing.Said.held(may.plusDays(28), "8", true, ""));
                String hearing = records.hearing(school.id(), year.start());
                DemoPerson deputy = school.staff().get(1);
                decided(hearing, "demo.report.decision-done", deputy, LocalDate.of(year.start() + 1, 10, 15));
                decided(hearing, "demo.report.decision-open", deputy, LocalDate.of(year.start() + 1, 12, 18));
            } else if (kind.members() == MemberRule.ELECTED) {
                RecordHearing.Said said = story
                        ? RecordHearing.Said.notHeld(words.of("demo.report.not-held"))
                        : RecordHearing.Said.held(may.plusDays(27), "3", true, "");
                hear.run(school.id(), year, kind.code(), said);
            }
        });
    }

    private void decided(String hearing, String key, DemoPerson deputy, LocalDate due) {
        decide.run(new DecideAtHearing.Command(hearing, words.of(key), deputy.id(), due));
    }

    private CloseYear.Command closing(DemoSchool school, SchoolYear year, List<LastYearWork.Worked> measures) {
        List<String> open = measures.stream()
                .filter(one -> !one.done())
                .map(LastYearWork.Worked::measure)
                .toList();
        Map<String, Settlement> settled = IntStream.range(0, open.size())
                .boxed()
                .collect(Collectors.toMap(
                        open::get,
                        i -> i == 1 ? Settlement.cancelled(words.of("demo.report.cancelled")) : Settlement.CARRIED));
        long version = reports.find(school.id(), year).orElseThrow().version();
        return new CloseYear.Command(school.id(), year, version, settled);
    }

    private static Scope head(DemoSchool school) {
        return DemoCast.as(school, school.head(), "head");
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        Scope.run(
                scope,
                () -> StoryClock.at(
                        day.atTime(LocalTime.of(11, 0)).atZone(pack.timeZone()).toInstant(), () -> {
                            transaction.executeWithoutResult(status -> {
                                action.run();
                            });
                            return true;
                        }));
    }
}
