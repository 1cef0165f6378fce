/** Starts, watches and stops a PostgreSQL server of our own in the data folder. Plain Java: it runs before Spring does. */
@NullMarked
package org.birge.database.embedded;

import org.jspecify.annotations.NullMarked;
