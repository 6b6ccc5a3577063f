package org.vigil.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.io.TempCopy;

/** A media as it is handed to a worker. */
interface WorkerInput {
  long sizeBytes();

  /** Where it lies, or null when its bytes are to be sent. */
  default @Nullable Path file() {
    return null;
  }

  /** Sends its bytes, if it lies in no file. */
  void writeTo(OutputStream out) throws IOException;

  /** What lies in a private file, which must not be closed before there is a response. */
  static WorkerInput of(TempCopy copy) {
    return new WorkerInput() {
      @Override
      public long sizeBytes() {
        return copy.sizeBytes();
      }

      @Override
      public Path file() {
        return copy.file().toAbsolutePath();
      }

      @Override
      public void writeTo(OutputStream out) {
        // The worker reads the file.
      }
    };
  }
}
