/**
 * The storages that a run reads and writes: whether it can before it begins, and, when it could not
 * go on, which of them had no room or was closed to it.
 *
 * <p>Start with {@link org.vigil.run.storage.Storages}. {@link org.vigil.run.storage.Storage} is
 * one of them, {@link org.vigil.run.storage.Symptom} what a failure shows, {@link
 * org.vigil.run.storage.StorageException} the sentence for a person.
 */
@NullMarked
package org.vigil.run.storage;

import org.jspecify.annotations.NullMarked;
