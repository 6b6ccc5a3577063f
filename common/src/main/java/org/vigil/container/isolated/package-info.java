/**
 * Container formats whose library needs random access or is not trusted.
 *
 * <p>Start with {@link org.vigil.container.isolated.IsolatedFormat}: it copies the container to a
 * private file and asks a child process for its members ({@link
 * org.vigil.container.isolated.IsolatedMembers}). {@link
 * org.vigil.container.isolated.ContainerLibrary} says which reader the child uses. The readers are
 * in the packages below and run in the child only.
 *
 * <p>A container whose process dies is a fault; the members that were read before stay.
 */
@NullMarked
package org.vigil.container.isolated;

import org.jspecify.annotations.NullMarked;
