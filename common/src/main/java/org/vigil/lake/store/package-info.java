/**
 * A lake on an object store: who creates a commit first is decided by the store, and by nobody
 * else.
 *
 * <p>Start with {@link org.vigil.lake.store.ConditionalLogStore}, which Delta writes its log
 * through, and {@link org.vigil.lake.store.ConditionalFile}, which sends the condition and finds
 * out what became of a request whose answer was lost. {@link org.vigil.lake.store.ObjectStore} has
 * what {@link org.vigil.lake.Sessions} tells Spark, and the test of a store that {@link
 * org.vigil.lake.Lake} makes before it is written to.
 *
 * <p>It knows Hadoop's file systems and Delta's log store, and nothing of S3's own classes.
 */
@NullMarked
package org.vigil.lake.store;

import org.jspecify.annotations.NullMarked;
