package org.birge.development.control;

import java.time.LocalDate;

/** The card of a control point that is near, with the day it is held on here; late when that has passed. */
public record NearControl(ControlPage.Point point, LocalDate held, boolean late) {}
