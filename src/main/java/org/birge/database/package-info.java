/** The database: PostgreSQL of our own or a given one, its roles, its migrations, and the scope that every transaction carries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.birge.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
