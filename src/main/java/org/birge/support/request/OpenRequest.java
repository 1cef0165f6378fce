package org.birge.support.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request nobody has taken on, as its assignment asks.
 *
 * @param school id; so is askedBy, of the person
 * @param latitude of the school; null where it is not on the map
 * @param languages in which the school teaches
 * @param division code of the pack
 * @param subject code of the pack; null where none is meant
 * @param wish any, visit or online
 * @param promised day by which the centre has to have taken it on
 * @param wantedBy day by which help is needed; null where none was said
 */
public record OpenRequest(
        long id,
        String publicId,
        String topic,
        long school,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> languages,
        long askedBy,
        String division,
        @Nullable String subject,
        String wish,
        LocalDate promised,
        @Nullable LocalDate wantedBy,
        long version) {}
