package org.birge.councils;

import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;

/**
 * The printed call to a sitting, in its language and the pack's words: one sheet that the members sign, and a letter for each outsider, who has no account.
 *
 * @param members of the day, in the order of names
 * @param letters those of them whom no notice reaches: outsiders
 */
public record InvitationSheet(
        SessionPage page, List<Member> members, List<Member> letters, CountryPack pack, Words words, Dates dates) {

    public Language language() {
        return page.session().language();
    }

    /** A word of the printed call. */
    public String word(String word) {
        return pack.word("invitation", word).in(language());
    }

    /** A word that the call shares with the minutes. */
    public String minutesWord(String word) {
        return pack.word("minutes", word).in(language());
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    public String sitting() {
        return words.of(
                "councils.session-of",
                page.kind().ofName().in(language()),
                page.session().number());
    }

    public String when() {
        return words.of(
                "councils.print.day",
                dates.day(page.at().toLocalDate()),
                dates.hour(page.session().heldAt()));
    }

    /** As whom somebody sits: their post, else what was written. */
    public String as(Member member) {
        return member.post() != null ? pack.post(member.post()).name().in(language()) : member.capacity();
    }

    public String title() {
        return CouncilNames.heading(words.of("councils.print.call-to", sitting()), language());
    }
}
