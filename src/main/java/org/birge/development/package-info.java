/** The school's year: needs, plan, work, control, report. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: pack",
            "web",
            "database",
            "access",
            "registry",
            "tasks",
            "instruments",
            "documents",
            "notifications"
        })
package org.birge.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
