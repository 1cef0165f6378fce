package org.birge.support.reserve;

import java.util.List;

/**
 * What of the reserve concerns one person.
 *
 * @param own their entries; forwarded those they put forward
 * @param forwards whether they may put somebody forward
 */
public record OwnReserve(List<ReserveLine> own, List<ReserveLine> forwarded, boolean forwards) {}
