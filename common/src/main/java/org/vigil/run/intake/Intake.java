package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.SettingsException;

/**
 * Lists what an intake (a folder or one archive, on any Hadoop path) holds: every object, sorted,
 * with the case that it belongs to. Symbolic links are listed and not followed.
 */
final class Intake {
  private final StoredFiles files;
  private final StoredFile root;
  private final CaseFolders cases;
  private final List<SourceObject> objects = new ArrayList<>();

  private Intake(StoredRoot root) throws IOException {
    this.files = root.files();
    this.root = root.file();
    this.cases = CaseFolders.of(files, this.root);
  }

  /**
   * Lists one intake.
   *
   * @param key the setting that named it, for the sentence when it is not there
   */
  static Listed list(String key, String location, Configuration hadoop) {
    try {
      Intake intake = new Intake(StoredRoot.at(location, hadoop));
      intake.walk(intake.root);
      return new Listed(intake.objects, intake.cases.all());
    } catch (FileNotFoundException e) {
      throw new SettingsException(key + ": " + location + " does not exist.");
    } catch (IOException e) {
      throw new UncheckedIOException(key + ": " + location + " cannot be listed", e);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(key + ": " + location + " is not a path that can be read.");
    }
  }

  /** The objects of an intake and the cases that they belong to. */
  record Listed(List<SourceObject> objects, List<CaseFolder> cases) {}

  private void walk(StoredFile file) throws IOException {
    if (file.folder() && file.linkTarget() == null) {
      for (StoredFile child : files.children(file)) {
        walk(child);
      }
    } else if (!cases.passwords(file.uri())) {
      objects.add(object(file));
    }
  }

  private SourceObject object(StoredFile file) {
    long size = file.linkTarget() == null ? file.sizeBytes() : 0;
    String version = file.etag() == null ? file.modifiedAt().toString() : file.etag();
    return SourceObjectBuilder.builder()
        .sourceId(TextDigest.of(file.uri(), size, version))
        .uri(file.uri())
        .path(relative(file))
        .caseId(cases.of(file.uri()).caseId())
        .sizeBytes(size)
        .modifiedAt(file.modifiedAt())
        .etag(file.etag())
        .linkTarget(file.linkTarget())
        .build();
  }

  private String relative(StoredFile file) {
    String base = root.uri();
    String full = file.uri();
    return full.length() > base.length() + 1
        ? full.substring(base.endsWith("/") ? base.length() : base.length() + 1)
        : file.name();
  }
}
