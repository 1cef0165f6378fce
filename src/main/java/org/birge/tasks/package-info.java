/** Who owes what by when: what is due and done lives here and nowhere else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: pack", "web", "database", "access", "documents"})
package org.birge.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
