package org.birge.shared.pack;

import java.util.List;
import org.birge.shared.Text;

/** Invented people and schools in real districts, for the demo and for tests. */
public record Demo(
        Story story,
        Region region,
        List<District> districts,
        List<School> schools,
        List<Surname> surnames,
        List<String> femaleNames,
        List<String> maleNames) {

    /**
     * What people of the demo write, in the country's main language.
     *
     * @param returned why a plan went back; reason why a need has no measure; evidence what shows that work was done
     * @param steps of any piece of work, in their order
     * @param comments of staff on a draft, and what the head answers
     * @param skipped why a small school left the days of comment out; direction what a division of the centre says
     */
    public record Story(
            String returned,
            String reason,
            String evidence,
            List<String> steps,
            List<Comment> comments,
            String skipped,
            String direction) {}

    /** A comment and its answer: accepted, or else explained. */
    public record Comment(String words, boolean accepted, String answer) {}

    public record Region(String code, Text name, Text authority) {}

    /** Degrees, of the centre of the district, to within some kilometres. */
    public record District(String code, Text name, double latitude, double longitude) {}

    /** The full name as the country's papers have it, the short one as people say; the rest by codes of the pack. */
    public record School(
            String name,
            String shortName,
            String district,
            String kind,
            List<String> languages,
            double latitude,
            double longitude) {}

    public record Surname(String male, String female) {}
}
