/**
 * Records as bytes, by the names of their components (CBOR).
 *
 * <p>Start with {@link org.vigil.isolate.record.RecordCodec}: what one process writes another
 * reads, and neither depends on the order of components. {@link org.vigil.isolate.record.MaxItems}
 * caps a list. Every length has a cap and every value is checked by the record that it goes into,
 * for the reader does not trust the writer.
 *
 * <p>The protocols of {@code isolate} and {@code media} use it. A codec has no state and lives as
 * long as the process.
 */
@NullMarked
package org.vigil.isolate.record;

import org.jspecify.annotations.NullMarked;
