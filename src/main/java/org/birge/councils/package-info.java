/** Councils of any kind the pack names: members, sessions, agenda, roll call, votes, decisions, minutes (J0.3, J1a.3). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: pack",
            "web",
            "database",
            "access",
            "rules",
            "registry",
            "tasks",
            "notifications",
            "calendar",
            "documents"
        })
package org.birge.councils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
