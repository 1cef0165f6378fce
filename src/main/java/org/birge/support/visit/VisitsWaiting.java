package org.birge.support.visit;

import java.util.List;

/**
 * The card on Today.
 *
 * @param centre whether the reader goes to schools; else schools come to them
 * @param next visits of the coming seven days
 * @param toAgree announced ones that wait for the head's word, or days proposed by schools that wait for the centre's
 * @param toConfirm records that wait for the head's word
 * @param toRecord the reader's own ones that were to be and have no record yet
 */
public record VisitsWaiting(boolean centre, List<Next> next, int toAgree, int toConfirm, int toRecord) {

    public record Next(String publicId, VisitTime time, String what, VisitState state) {}

    public boolean isEmpty() {
        return next.isEmpty() && toAgree + toConfirm + toRecord == 0;
    }
}
