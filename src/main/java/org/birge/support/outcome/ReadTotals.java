package org.birge.support.outcome;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How those fare who were young teachers one to three school years ago, for the centre and the authority (J1c.2). */
@Repository
class ReadTotals {

    static final int YEARS = 3;

    private record Sum(String side, String code, int people, int answers) {}

    private final JdbcClient sql;
    private final Closings closings;
    private final CountryPack pack;

    ReadTotals(JdbcClient sql, Closings closings, CountryPack pack) {
        this.sql = sql;
        this.closings = closings;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    TotalsPage page(By by) {
        SchoolYear now = SchoolYear.at(closings.today());
        SchoolYear first = new SchoolYear(now.start() - YEARS);
        List<Former> all = all(first, now);
        List<ShownFormer.Group> groups = ShownFormer.by(by, all);
        List<Sum> sums = sums(first, now);
        return new TotalsPage(
                by,
                first.toString(),
                now.previous().toString(),
                !all.isEmpty(),
                lines(by, groups),
                said(sums, "what"),
                said(sums, "missing"));
    }

    private List<Former> all(SchoolYear first, SchoolYear now) {
        return sql.sql("""
                select district, subject, year, people, same, another, gone as left, mentoring, answered, helped
                  from support.young_outcomes(:since, :until, :today)
                """)
                .param("since", firstDay(first))
                .param("until", firstDay(now))
                .param("today", closings.today())
                .query(Former.class)
                .list();
    }

    private List<Sum> sums(SchoolYear first, SchoolYear now) {
        return sql.sql(
                        "select side, code, people, answers from support.closing_sums(:since, :until) order by people desc, code")
                .param("since", firstDay(first))
                .param("until", firstDay(now.next()))
                .query(Sum.class)
                .list();
    }

    private static LocalDate firstDay(SchoolYear year) {
        return LocalDate.of(year.start(), Month.AUGUST, 1);
    }

    /** What at least five said and at least five did not, or all. */
    private static List<TotalsPage.Said> said(List<Sum> sums, String side) {
        return sums.stream()
                .filter(sum -> sum.side().equals(side))
                .filter(sum -> sum.people() >= ShownFormer.SMALLEST
                        && (sum.answers() == sum.people() || sum.answers() - sum.people() >= ShownFormer.SMALLEST))
                .map(sum -> new TotalsPage.Said(sum.code(), sum.people(), sum.answers()))
                .toList();
    }

    private List<TotalsPage.Line> lines(By by, List<ShownFormer.Group> groups) {
        List<Former> sums = groups.stream().map(ShownFormer.Group::sum).toList();
        boolean[][] stayed = hidden(sums, Former::same, Former::another, Former::left);
        boolean[][] mentoring = hidden(sums, Former::mentoring, one -> one.people() - one.mentoring());
        boolean[][] answers = hidden(
                sums, Former::helped, one -> one.answered() - one.helped(), one -> one.people() - one.answered());
        List<TotalsPage.Line> lines = new ArrayList<>();
        for (int n = 0; n < sums.size(); n++) {
            Former sum = sums.get(n);
            lines.add(new TotalsPage.Line(
                    name(by, groups.get(n).key()),
                    groups.get(n).key() == null,
                    sum.people(),
                    stayed[n][0] ? null : sum.same(),
                    stayed[n][1] ? null : sum.another(),
                    stayed[n][2] ? null : sum.left(),
                    mentoring[n][0] ? null : sum.mentoring(),
                    answers[n][2] ? null : sum.answered(),
                    answers[n][0] ? null : sum.helped()));
        }
        return lines;
    }

    @SafeVarargs
    private static boolean[][] hidden(List<Former> sums, ToIntFunction<Former>... parts) {
        return HiddenCells.of(sums.stream()
                .map(sum ->
                        Stream.of(parts).mapToInt(part -> part.applyAsInt(sum)).toArray())
                .toArray(int[][]::new));
    }

    private @Nullable Text name(By by, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        return switch (by) {
            case YEAR -> plain(new SchoolYear(Integer.parseInt(key)).toString());
            case DISTRICT -> plain(key);
            case SUBJECT ->
                pack.subjects().stream()
                        .filter(subject -> subject.code().equals(key))
                        .findFirst()
                        .map(CountryPack.Subject::name)
                        .orElse(null);
        };
    }

    private static Text plain(String same) {
        return Text.of(same, same, same, same);
    }
}
