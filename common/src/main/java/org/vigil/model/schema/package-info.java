/**
 * What is declared of rows and columns: sentences, keys, versions.
 *
 * <p>Start with {@link org.vigil.model.schema.Doc}, {@link org.vigil.model.schema.Key} and {@link
 * org.vigil.model.schema.Since}; {@link org.vigil.model.schema.Versions} adds up the version of a
 * schema and that of the reading from them.
 */
@NullMarked
package org.vigil.model.schema;

import org.jspecify.annotations.NullMarked;
