package org.birge.development.area;

import java.util.List;
import org.birge.shared.Text;

/** The areas that are the greatest need of most schools. */
public record AreaTopNeeds(List<Need> needs) {

    /** The number of schools where this area is the greatest need. */
    public record Need(Text area, int schools) {}
}
