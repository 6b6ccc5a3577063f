package org.vigil.isolate;

/**
 * What reads the containers of one kind. An enum implements it, so that the class and the constant
 * name it to the process that reads: no class here knows a reader.
 */
public interface ReaderFactory {
  /** A reader for such a request; it is made in the isolated process. */
  ContainerReader reader(ReadRequest request);

  /** Whether its containers may be opened by a password. */
  boolean takesPasswords();

  /** Whether a process may read another container after it. */
  boolean leavesProcessReusable();

  /** Whether it opens the container once more by its name, which it then needs to the end. */
  default boolean opensByName() {
    return false;
  }
}
