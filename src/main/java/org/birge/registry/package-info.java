/** Organisations, people and postings of the country. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "database", "access", "rules", "notifications", "documents", "tasks"})
package org.birge.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
