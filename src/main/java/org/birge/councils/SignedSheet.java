package org.birge.councils;

/** A signed sheet beside the minutes: its id in addresses and the name it came with. */
public record SignedSheet(String publicId, String name) {}
