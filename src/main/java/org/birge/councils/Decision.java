package org.birge.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was decided, who answers for it and by when. A decision with a person and a day becomes that person's task when the session is closed. */
public record Decision(
        long id,
        String publicId,
        long item,
        String wording,
        @Nullable Long responsibleId,
        String responsible,
        @Nullable LocalDate due,
        @Nullable Long task) {}
