package org.birge.growth.order;

import java.util.List;
import java.util.Map;

/** The institutes one may order from; orders by public id of the institute. */
public record InstitutesPage(List<Institute> institutes, Map<String, Integer> orders) {

    /** How many orders the reader sees went to it. */
    public int orders(Institute one) {
        return orders.getOrDefault(one.publicId(), 0);
    }
}
