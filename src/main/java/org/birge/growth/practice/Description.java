package org.birge.growth.practice;

import org.birge.shared.Longest;

/**
 * An experience in the teacher's own words; while it is written, parts may be empty.
 *
 * @param title short, as it will stand on the list
 * @param what is done
 * @param why what it answers
 * @param how step by step, so that somebody else can do it
 * @param result what came of it
 * @param forWhom whom it suits: classes, subjects, schools
 */
public record Description(String title, String what, String why, String how, String result, String forWhom) {

    public Description {
        Longest.demand("title", title, Longest.NAME);
        Longest.demand("what", what, Longest.ACCOUNT);
        Longest.demand("why", why, Longest.ACCOUNT);
        Longest.demand("how", how, Longest.ACCOUNT);
        Longest.demand("result", result, Longest.ACCOUNT);
        Longest.demand("forWhom", forWhom, Longest.WORDS);
    }

    boolean complete() {
        return !title.isBlank()
                && !what.isBlank()
                && !why.isBlank()
                && !how.isBlank()
                && !result.isBlank()
                && !forWhom.isBlank();
    }
}
