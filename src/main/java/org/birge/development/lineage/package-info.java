/** The chain of any item of the year, both ways: need, measure, task, evidence, effect, chapter, decision, what goes over. */
@NullMarked
package org.birge.development.lineage;

import org.jspecify.annotations.NullMarked;
