/** Questionnaires as an engine: published versions, campaigns, answers that only their author reads, figures that give nobody away. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "access", "rules", "notifications", "documents"})
package org.birge.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
