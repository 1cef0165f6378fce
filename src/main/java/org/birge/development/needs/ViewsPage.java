package org.birge.development.needs;

import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderView;

/** The teachers of whose needs the reader speaks as their leader; for the head also those of the other leaders, to read. */
public record ViewsPage(Campaign campaign, boolean takesAnswers, List<LeaderView> mine, List<LeaderView> others) {

    public long saved() {
        return mine.stream().filter(LeaderView::isSaved).count();
    }
}
