/** How staff grow: trainings and upgrading, courses ordered from institutes, lessons shown to others, outside contacts, and experience that is worth spreading (J1d.1, J1d.6, J1d.8, J1d.9, J3a.4, J6.6). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "access",
            "rules",
            "notifications",
            "registry",
            "tasks",
            "documents",
            "calendar"
        })
package org.birge.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
