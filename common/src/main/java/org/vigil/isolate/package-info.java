/**
 * A process of its own for whatever may crash or attack.
 *
 * <p>Start with {@link org.vigil.isolate.Isolation}, which opens an {@link
 * org.vigil.isolate.IsolatedReader} for a container that lies in a file. The child runs {@link
 * org.vigil.isolate.IsolatedMain}, and a {@link org.vigil.isolate.ContainerReader} gives members to
 * a {@link org.vigil.isolate.MemberSink}. The worker for pictures in {@code media} uses {@link
 * org.vigil.isolate.ChildProcess} and {@link org.vigil.isolate.JavaCommand} too.
 *
 * <p>A child has a small heap, an empty environment, a class path of what it needs, and a time
 * limit. It serves up to 1,000 containers and is not used again after it found one broken. It dies
 * with its parent.
 *
 * <p>The parent does not trust it: every length has a cap, and every value is checked.
 */
@NullMarked
package org.vigil.isolate;

import org.jspecify.annotations.NullMarked;
