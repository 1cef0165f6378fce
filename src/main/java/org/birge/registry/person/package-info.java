/** One person: names, identifier, postings over time, and what is owed when a posting ends. */
@NullMarked
package org.birge.registry.person;

import org.jspecify.annotations.NullMarked;
