/** Who may enter and where they may act: accounts, sign-in, grants, scope, the trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database"})
package org.birge.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
