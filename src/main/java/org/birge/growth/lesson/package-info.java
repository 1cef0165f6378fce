/** Lessons shown to others: open lessons between schools (J1b.6) and master lessons (J1d.9). */
@NullMarked
@NamedInterface("lesson")
package org.birge.growth.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
