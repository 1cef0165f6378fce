/** The shell every page stands in: layout, words, navigation, forms, errors. Others implement Viewer and contribute NavigationItems. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "database"})
package org.birge.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
