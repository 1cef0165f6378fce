/** Paper and files: PDF, DOCX, XLSX and CSV, charts, stored files, numbered documents and their public verification. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
package org.birge.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
