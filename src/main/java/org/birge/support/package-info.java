/** The centre that supports schools at work: what they ask of it and what came of it (J0.4, J0.5). */
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
package org.birge.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
