package org.vigil.run.intake;

import java.io.IOException;
import org.vigil.run.spill.SpillFormat;
import org.vigil.run.spill.SpillInput;
import org.vigil.run.spill.SpillOutput;

/** How a folder that is yet to be listed is written to a file of this process. */
final class FolderFormat implements SpillFormat<StoredFile> {
  @Override
  public void write(StoredFile folder, SpillOutput out) throws IOException {
    out.text(folder.uri());
    out.text(folder.name());
    out.number(folder.sizeBytes());
    out.instant(folder.modifiedAt());
    out.optional(folder.etag());
  }

  @Override
  public StoredFile read(SpillInput in) throws IOException {
    return new StoredFile(
        in.text(), in.text(), true, in.number(), in.instant(), in.optional(), null);
  }
}
