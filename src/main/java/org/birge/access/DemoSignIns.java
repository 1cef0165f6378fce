package org.birge.access;

import java.util.List;

/** Accounts that the sign-in page offers openly. There is such a bean in a demo only. */
public interface DemoSignIns {

    List<DemoSignIn> all();

    /** One account of the demo: what is typed, whose it is, and as what. */
    record DemoSignIn(String userName, String password, String person, String roleKey, String place) {}
}
