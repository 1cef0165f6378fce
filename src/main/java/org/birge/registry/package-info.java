/** Organisations, people and postings of the country. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "access", "notifications", "documents", "tasks"})
package org.birge.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
