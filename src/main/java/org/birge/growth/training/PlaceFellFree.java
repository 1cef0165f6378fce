package org.birge.growth.training;

/** Somebody gave up a place in a session. @param training public id */
public record PlaceFellFree(String training) {}
