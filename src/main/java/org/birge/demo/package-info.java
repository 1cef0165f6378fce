/** The demo world: an invented region that lives, made by the same commands that the pages call. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "database",
            "access",
            "registry",
            "registry :: calendar",
            "registry :: absence",
            "registry :: division",
            "registry :: acting",
            "registry :: leaving",
            "documents",
            "tasks",
            "instruments",
            "councils",
            "development",
            "development :: *",
            "support :: request",
            "support :: visit",
            "support :: induction",
            "support :: matching",
            "support :: assignment",
            "support :: mentor",
            "support :: situation",
            "growth :: contact",
            "growth :: lesson",
            "growth :: order",
            "support :: outcome",
            "support :: reserve",
            "growth :: practice",
            "growth :: training"
        })
package org.birge.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
