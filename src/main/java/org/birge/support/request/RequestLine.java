package org.birge.support.request;

import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One request in a list.
 *
 * @param area of needs it is about, where the asker names one
 * @param day by which something has to happen: taken on while asked, helped while taken; null when nothing has
 * @param late whether that day has passed
 * @param responsible who took it on
 */
public record RequestLine(
        long id,
        String publicId,
        String topic,
        String school,
        String askedBy,
        LocalDate askedOn,
        Text division,
        @Nullable Text area,
        RequestState state,
        @Nullable LocalDate day,
        boolean late,
        @Nullable String responsible,
        @Nullable Integer rating) {}
