package org.vigil.jobs.export.folder;

import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.CountingOutputStream;
import org.vigil.model.ledger.Export.ExportedFile;

/** A folder that remembers the digest of each file that was written to it whole. */
public final class DigestedFolder implements ExportFolder {
  private final ExportFolder folder;
  private final List<ExportedFile> files = new ArrayList<>();

  public DigestedFolder(ExportFolder folder) {
    this.folder = folder;
  }

  @Override
  public void write(String fileName, Content content) throws IOException {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    long[] bytes = new long[1];
    folder.write(
        fileName,
        out -> {
          CountingOutputStream counted = new CountingOutputStream(out);
          content.to(new DigestOutputStream(counted, sha256));
          bytes[0] = counted.getByteCount();
        });
    files.add(new ExportedFile(fileName, bytes[0], HexFormat.of().formatHex(sha256.digest())));
  }

  /** What was written. */
  public List<ExportedFile> files() {
    return List.copyOf(files);
  }
}
