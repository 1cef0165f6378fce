/** Words every module shares: languages, texts in four languages, country packs. Depends on nothing. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.birge.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
