package org.birge.development.control;

/** The card of a control point that is near; late when its day has passed. */
public record NearControl(ControlPage.Point point, boolean late) {}
