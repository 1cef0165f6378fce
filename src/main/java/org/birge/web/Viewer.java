package org.birge.web;

import java.util.List;
import org.birge.shared.Language;

/** Who looks at the page, as far as the shell needs to know. The module access implements it. */
public interface Viewer {

    /** Tells this account's things in a browser from those of other accounts; says nothing else. */
    String key();

    /** The name as the person writes it. */
    String name();

    /** Message key of the role one acts in. */
    String roleKey();

    /** The place one acts in (school, centre, authority …). */
    String placeName();

    Language language();

    /** Whether the role one acts in has the permission of this name. */
    boolean may(String permission);

    /** All places and roles one may act in; more than one means the shell offers to switch. */
    List<Place> places();

    /** A place and role one may act in: the grant's public id, its name, its role's message key, whether it is in use now. */
    record Place(String id, String name, String roleKey, boolean current) {}
}
