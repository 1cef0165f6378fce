package org.birge.access.account;

import java.util.List;

/** One-time slips to print and cut; sent counts those who got a letter instead. */
public record SlipsPage(List<InviteStaff.Invitation> slips, int sent, String address, String place) {}
