package org.vigil.isolate;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Reads one container that lies in a file. */
@FunctionalInterface
public interface ContainerReader {
  /**
   * Gives every member to the sink, in order.
   *
   * @throws IOException when it cannot be read any further
   */
  void read(FileChannel file, MemberSink sink) throws IOException;
}
