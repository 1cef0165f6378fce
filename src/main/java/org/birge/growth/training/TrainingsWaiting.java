package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The card on Today.
 *
 * @param toConsent sessions one was proposed for and has not answered
 * @param next one's own sessions of the coming week
 * @param toAnswer how many sessions one is asked about
 * @param invited sessions the school was invited to and has not answered, for the head
 * @param toAgree people of the school who wait for the head
 * @param toSay how many the head is asked about
 * @param toAccept for the centre: people who wait to be taken in, by session
 * @param toMark for the centre: sessions with a day that was not marked, or that are to be held or closed
 */
public record TrainingsWaiting(
        List<Session> toConsent,
        List<Session> next,
        int toAnswer,
        List<Session> invited,
        int toAgree,
        int toSay,
        List<Session> toAccept,
        List<Session> toMark) {

    /** @param people how many are meant; 0 where it is no matter */
    public record Session(String publicId, String title, LocalDate day, LocalTime begins, int people) {}

    public boolean isEmpty() {
        return toConsent.isEmpty()
                && next.isEmpty()
                && invited.isEmpty()
                && toAnswer + toAgree + toSay == 0
                && toAccept.isEmpty()
                && toMark.isEmpty();
    }
}
