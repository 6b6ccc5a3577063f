/**
 * What a child process is kept in, by tools that the machine has.
 *
 * <p>Start with {@link org.vigil.isolate.sandbox.Sandboxes}: once for each JVM it tries which
 * {@link org.vigil.isolate.sandbox.Sandbox} works here, the strongest first. {@link
 * org.vigil.isolate.sandbox.Bubblewrap} gives each process a {@link
 * org.vigil.isolate.sandbox.PrivateRoom} with no network and no files but the JDK, the class path
 * and its input; {@link org.vigil.isolate.sandbox.LimitedSandbox} limits what a process may use up.
 *
 * <p>Nothing here asks for rights that the user of the night lacks: where the machine forbids a
 * tool, the next one is used.
 */
@NullMarked
package org.vigil.isolate.sandbox;

import org.jspecify.annotations.NullMarked;
