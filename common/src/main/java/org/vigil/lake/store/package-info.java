/**
 * What a lake needs of the store that it lies on: that of two who create a commit one is refused,
 * and that a commit is written only while its writer may.
 *
 * <p>Start with {@link org.vigil.lake.store.ConditionalLogStore}, which Delta writes its log
 * through on an object store; {@link org.vigil.lake.store.DiskLogStore} and {@link
 * org.vigil.lake.store.HdfsLogStore} are Delta's own but for {@link
 * org.vigil.lake.store.CommitGuards}, which each of them asks. {@link
 * org.vigil.lake.store.SingleFile} is a file that one writer alone can create, whatever becomes of
 * the answer. {@link org.vigil.lake.store.ObjectStore} has what {@link org.vigil.lake.Sessions}
 * tells Spark, and the test of a store that {@link org.vigil.lake.Lake} makes before it is written
 * to.
 *
 * <p>It knows Hadoop's file systems and Delta's log store, and nothing of S3's own classes.
 */
@NullMarked
package org.vigil.lake.store;

import org.jspecify.annotations.NullMarked;
