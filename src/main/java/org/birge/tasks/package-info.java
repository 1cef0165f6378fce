/** Who owes what by when: what is due and done lives here and nowhere else. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "database", "access", "rules", "notifications", "calendar", "documents"
        })
package org.birge.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
