@NullMarked
package org.birge.development.report;

import org.jspecify.annotations.NullMarked;
