/** The school's year: needs, plan, work, control, report. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "access",
            "rules",
            "notifications",
            "calendar",
            "councils",
            "registry",
            "tasks",
            "instruments",
            "councils",
            "documents"
        })
package org.birge.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
