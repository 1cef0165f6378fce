package org.birge.shared.pack;

import java.util.List;
import org.birge.shared.Text;

/**
 * A questionnaire about needs (J0.1, J0.6): areas with items on one scale, then forms one would join, then an open
 * question.
 *
 * @param minutes it may take on a phone
 */
public record NeedsInstrument(
        String code,
        int version,
        Text title,
        Text introduction,
        int minutes,
        List<Step> scale,
        List<Area> areas,
        Text formsQuestion,
        List<Form> forms,
        Text openQuestion) {

    /** A step of the scale; value 0–100, high means a high need. */
    public record Step(int value, Text name) {}

    public record Area(String code, Text name, List<Item> items) {}

    public record Item(String code, Text text) {}

    public record Form(String code, Text name) {}
}
