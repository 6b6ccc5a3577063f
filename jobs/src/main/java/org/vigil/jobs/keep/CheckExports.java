package org.vigil.jobs.keep;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.Export.ExportedFile;

/** Reads exported files again and compares them with what was sealed when they were written. */
public final class CheckExports {
  private final Configuration hadoop;

  public CheckExports(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * What a check of one export found.
   *
   * @param files how many files hold what was sealed
   * @param gone whether the folder is there no longer: a site may have moved it
   * @param differing what does not, each in a sentence
   */
  public record Finding(int files, boolean gone, List<String> differing) {}

  /** Checks the files of one export. */
  public Finding check(Export export) {
    Path folder = new Path(export.folder());
    try {
      if (!folder.getFileSystem(hadoop).exists(folder)) {
        return new Finding(0, true, List.of());
      }
    } catch (IOException unreadable) {
      return new Finding(0, false, List.of(folder + " cannot be read: " + unreadable.getMessage()));
    }
    List<String> differing = new ArrayList<>();
    for (ExportedFile file : export.files()) {
      wrong(folder, file).ifPresent(differing::add);
    }
    return new Finding(export.files().size() - differing.size(), false, differing);
  }

  private Optional<String> wrong(Path folder, ExportedFile file) {
    Path path = new Path(folder, file.name());
    try {
      FileSystem files = path.getFileSystem(hadoop);
      // A length that differs spares the reading.
      return files.getFileStatus(path).getLen() == file.sizeBytes()
              && sha256(files, path).equals(file.sha256())
          ? Optional.empty()
          : Optional.of(path + " was changed after it was written");
    } catch (FileNotFoundException gone) {
      return Optional.of(path + " is gone");
    } catch (IOException unreadable) {
      return Optional.of(path + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static String sha256(FileSystem files, Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return DigestUtils.sha256Hex(in);
    }
  }
}
