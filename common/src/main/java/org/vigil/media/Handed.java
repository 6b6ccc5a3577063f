package org.vigil.media;

import java.io.DataOutputStream;
import java.io.IOException;
import org.vigil.cage.Spill;

/** A media as it is handed to a worker. */
interface Handed {
  long sizeBytes();

  /** Writes it, or where it lies. */
  void hand(DataOutputStream requests) throws IOException;

  /** What lies in a private file, which must not be closed before there is an answer. */
  static Handed of(Spill spill) {
    return new Handed() {
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
