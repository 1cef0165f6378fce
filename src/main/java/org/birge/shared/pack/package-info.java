/** Country packs: what differs between countries is data read at start, never an if. */
@NullMarked
package org.birge.shared.pack;

import org.jspecify.annotations.NullMarked;
