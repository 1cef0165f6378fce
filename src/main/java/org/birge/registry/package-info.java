/** Organisations, people and postings of the country. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: pack", "web", "database", "access", "notifications", "documents"})
package org.birge.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
