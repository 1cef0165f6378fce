/** One's own due dates and sittings as a calendar that phones and computers subscribe to; modules contribute the entries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "access", "documents"})
package org.birge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
