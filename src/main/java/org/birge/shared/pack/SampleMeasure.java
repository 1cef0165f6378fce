package org.birge.shared.pack;

import java.time.Month;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sample measure the plan offers for a need (J0.2, J1a.2).
 *
 * @param areas of the needs instruments it answers
 * @param section of this country's plan
 * @param expected result with its indicator
 * @param begins month of the school year; due the same or a later one
 * @param control month and theme where it is inside-school control
 * @param act it comes from in this country; null where it comes from none
 * @param groups of a school's people that say exactly whom it is for; empty where only the words do
 */
public record SampleMeasure(
        String code,
        List<String> areas,
        String section,
        Kind kind,
        Text title,
        Text expected,
        Text evidence,
        Text forWhom,
        Month begins,
        Month due,
        @Nullable Control control,
        @Nullable Text act,
        List<String> groups) {

    public enum Kind {
        SEMINAR,
        TRAINING,
        MENTORING,
        OBSERVATION,
        OPEN_LESSON,
        CONTROL,
        COMMUNITY,
        RESOURCE,
        MEETING
    }

    public record Control(Month month, Text theme) {}
}
