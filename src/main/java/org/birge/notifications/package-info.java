/** What people are told: in the application, by letter once a day, and as text to paste into a messenger. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "access"})
package org.birge.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
