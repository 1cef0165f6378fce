package org.birge.growth.training;

import java.util.List;
import org.springframework.stereotype.Component;

/** Gives free places of a session to those who wait for one, in their order. The session is locked by whoever calls. */
@Component
class FillPlaces {

    private final Enrolments enrolments;
    private final TrainingNews news;

    FillPlaces(Enrolments enrolments, TrainingNews news) {
        this.enrolments = enrolments;
        this.news = news;
    }

    /** Tells those who moved up. */
    void of(Training training) {
        news.movedUp(training, seat(training));
    }

    /** @return who has a place now and had none before */
    List<Long> seat(Training training) {
        return training.state() == TrainingState.OPEN ? enrolments.seat(training.id(), training.capacity()) : List.of();
    }
}
