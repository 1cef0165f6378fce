/** Who may do what, when: tables that modules declare, that their commands ask, and that the help page prints. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "access"})
package org.birge.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
