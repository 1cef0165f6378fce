package org.birge.shared.pack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between countries, read from {@code packs/<code>/*.yaml} and {@code packs/common}. A
 * deployment has one, chosen by {@code birge.country}.
 *
 * @param languages of the interface, in the order they are offered
 * @param forms words of the printed forms, by form and word; see {@link #word}
 */
public record CountryPack(
        String code,
        Text name,
        List<Language> languages,
        Language defaultLanguage,
        ZoneId timeZone,
        PersonNames personNames,
        NationalIdentifier identifier,
        SchoolCalendar calendar,
        Settings settings,
        List<Post> posts,
        List<Subject> subjects,
        List<Stage> stages,
        List<SchoolKind> schoolKinds,
        List<TeachingLanguage> teachingLanguages,
        List<ExperienceBand> experienceBands,
        YoungTeacher youngTeacher,
        Mentoring mentoring,
        List<Section> sections,
        List<CouncilKind> councils,
        AgreementRoute route,
        Bodies bodies,
        Map<String, Map<String, Text>> forms,
        NeedsInstrument teacherNeeds,
        NeedsInstrument headNeeds,
        ShortNeeds shortNeeds,
        List<SampleMeasure> measures,
        List<InductionProgramme> inductions,
        Demo demo) {

    /** The school year that begins in this calendar year. */
    public Calendar yearOf(int startYear) {
        return Calendar.of(calendar, startYear);
    }

    /** The school year that a day belongs to; the summer belongs to the year that has ended. */
    public Calendar yearOf(LocalDate day) {
        return yearOf(calendar.startYearOf(day));
    }

    public Post post(String code) {
        return find("post", posts, Post::code, code);
    }

    /** Codes of the posts of these groups, as statements ask for them. */
    public String[] postsIn(RoleGroup... groups) {
        return postsIn(List.of(groups));
    }

    /** Codes of the posts of these groups, as statements ask for them. */
    public String[] postsIn(Collection<RoleGroup> groups) {
        return posts.stream()
                .filter(post -> groups.contains(post.group()))
                .map(Post::code)
                .toArray(String[]::new);
    }

    public Subject subject(String code) {
        return find("subject", subjects, Subject::code, code);
    }

    public Section section(String code) {
        return find("section", sections, Section::code, code);
    }

    public CouncilKind council(String code) {
        return find("council", councils, CouncilKind::code, code);
    }

    public SampleMeasure measure(String code) {
        return find("measure", measures, SampleMeasure::code, code);
    }

    /** What teachers are asked who began after the campaign had closed. */
    public NeedsInstrument teacherNeedsOfNewcomers() {
        return shortNeeds.teachers().of(teacherNeeds);
    }

    /** So for heads and deputies. */
    public NeedsInstrument headNeedsOfNewcomers() {
        return shortNeeds.heads().of(headNeeds);
    }

    /** A word of a printed form, such as {@code word("yearly-plan", "approved-by")}. */
    public Text word(String form, String word) {
        Text text = forms.getOrDefault(form, Map.of()).get(word);
        if (text == null) {
            throw new NoSuchElementException("pack " + code + " has no word " + word + " in form " + form);
        }
        return text;
    }

    private <T> T find(String what, List<T> all, Function<T, String> codeOf, String wanted) {
        return all.stream()
                .filter(one -> codeOf.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("pack " + this.code + " has no " + what + " " + wanted));
    }

    /**
     * How people are named and lists tell their sex.
     *
     * @param femaleLetters accepted in lists, lower case; so {@code maleLetters}
     * @param femalePatronymic added to the father's name, with its leading space where there is one
     */
    public record PersonNames(
            NameOrder order,
            List<String> femaleLetters,
            List<String> maleLetters,
            String femalePatronymic,
            String malePatronymic) {}

    public enum NameOrder {
        FAMILY_GIVEN_PATRONYMIC,
        GIVEN_PATRONYMIC_FAMILY
    }

    /**
     * What an authority may change for its area; these are the defaults. Days are school days.
     *
     * @param needThreshold index (0–100) from which an area is a priority need
     * @param leadersViewFrom staff from which the leader's view is on by default
     * @param smallestGroup people below which a figure is shown to no one else
     * @param lightYearUnder staff under which the year is light
     * @param supportAnsweredWithin working days within which the centre promises to take a request on
     * @param roadFactor how much longer than the great circle a way is by road
     * @param roadSpeed kilometres an hour on such ways, with what stands in the way of them
     * @param effectGroup people needed in both groups before an effect is said
     * @param selfWeight share of the self-answer in the need index where there is a leader's view (0–1)
     */
    public record Settings(
            int remindBefore,
            boolean remindOnTheDay,
            int overdueToDeputyAfter,
            int overdueToHeadAfter,
            int authorityAnswersWithin,
            int needThreshold,
            int leadersViewFrom,
            int smallestGroup,
            int lightYearUnder,
            int supportAnsweredWithin,
            double roadFactor,
            int roadSpeed,
            int effectGroup,
            double selfWeight) {}

    public enum RoleGroup {
        HEAD,
        DEPUTY,
        UNION_HEAD,
        TEACHER,
        PSYCHOLOGIST,
        OTHER;

        /** Whoever teaches or leads at a school: years in these posts count as years of teaching. */
        public static final List<RoleGroup> EDUCATORS = List.of(HEAD, DEPUTY, UNION_HEAD, TEACHER, PSYCHOLOGIST);
    }

    /** A post; aliases are spellings found in lists; loads are hours a week, the most and a full one, null where a post carries none. */
    public record Post(
            String code,
            Text name,
            List<String> aliases,
            RoleGroup group,
            @Nullable Integer maximumWeeklyLoad,
            @Nullable Integer fullWeeklyLoad) {}

    /** A subject; near are subjects its teachers may be requalified to (J1d.6). */
    public record Subject(String code, Text name, List<String> aliases, List<String> near) {}

    public record Stage(String code, Text name, int firstGrade, int lastGrade) {}

    public record SchoolKind(String code, Text name, List<String> aliases, List<String> stages) {}

    public record TeachingLanguage(String code, Text name, List<String> aliases) {}

    /** Full years of experience, both ends included; no upper end for the last. */
    public record ExperienceBand(
            String code, Text name, int from, @Nullable Integer to) {}

    /** A young teacher has at most so many full years of experience. */
    public record YoungTeacher(
            int experienceUpTo, Text rule, @Nullable Text act) {}

    /** A section of the yearly plan; covers says what belongs to it. */
    public record Section(String code, String numeral, Text name, List<Text> covers) {}

    /** The organisations above and beside a school, as they are called, and the divisions of the centre (J0.4). */
    public record Bodies(
            Text ministry, Text regionalAuthority, Text districtAuthority, Text centre, List<Division> divisions) {}

    /** A division of the centre and the plan sections it answers for. */
    public record Division(String code, Text name, List<String> sections) {}
}
