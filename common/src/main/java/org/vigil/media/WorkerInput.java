package org.vigil.media;

import java.io.DataOutputStream;
import java.io.IOException;
import org.vigil.isolate.io.TempCopy;

/** A media as it is handed to a worker. */
interface WorkerInput {
  long sizeBytes();

  /** Writes it, or where it lies. */
  void hand(DataOutputStream requests) throws IOException;

  /** What lies in a private file, which must not be closed before there is an answer. */
  static WorkerInput of(TempCopy spill) {
    return new WorkerInput() {
      @Override
      public long sizeBytes() {
        return spill.sizeBytes();
      }

      @Override
      public void hand(DataOutputStream requests) throws IOException {
        requests.writeUTF(spill.file().toAbsolutePath().toString());
      }
    };
  }
}
