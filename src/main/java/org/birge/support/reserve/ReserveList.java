package org.birge.support.reserve;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * The leadership reserve of one's area.
 *
 * @param headless schools without a head of their own, with who is near; only on the first page of the whole list
 * @param forward whether the reader may put somebody forward
 */
public record ReserveList(
        List<ReserveLine> lines,
        ReserveFilter filter,
        List<String> districts,
        List<CountryPack.TeachingLanguage> languages,
        List<HeadlessSchool> headless,
        boolean forward,
        @Nullable String next,
        @Nullable String first) {

    public List<String> posts() {
        return ReserveWish.POSTS;
    }

    public List<String> states() {
        return ReserveFilter.STATES;
    }
}
