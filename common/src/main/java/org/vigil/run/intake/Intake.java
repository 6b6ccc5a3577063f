package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;
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

  private Intake(StoredFiles files, StoredFile root, CaseFolders cases) {
    this.files = files;
    this.root = root;
    this.cases = cases;
  }

  /**
   * Lists one intake.
   *
   * @param key the setting that named it, for the sentence when it is not there
   */
  static Listing list(String key, String location, Configuration hadoop) {
    return listed(
        key,
        location,
        () -> {
          StoredRoot root = StoredRoot.at(location, hadoop);
          return of(root).below(root.file());
        });
  }

  /** Lists what lies in a folder of an intake, or one file of it, as the intake's own listing. */
  static Listing part(String intake, String location, Configuration hadoop) {
    return listed(
        "seizure",
        location,
        () -> {
          StoredFile part = StoredRoot.at(location, hadoop).file();
          return of(StoredRoot.at(intake, hadoop)).below(part);
        });
  }

  /**
   * Lists a seizure, all of it one case.
   *
   * @param manifest the case's, wherever it lies; null where it lies beside the material, or none
   *     does
   */
  static Listing seized(String location, @Nullable String manifest, Configuration hadoop) {
    return listed(
        "seizure",
        location,
        () -> {
          StoredRoot root = StoredRoot.at(location, hadoop);
          if (manifest == null) {
            return of(root).below(root.file());
          }
          CaseFolders given =
              listed("--case", manifest, () -> given(StoredRoot.at(manifest, hadoop), root.file()));
          return new Intake(root.files(), root.file(), given).below(root.file());
        });
  }

  private static Intake of(StoredRoot root) throws IOException {
    return new Intake(root.files(), root.file(), CaseFolders.of(root.files(), root.file()));
  }

  private static CaseFolders given(StoredRoot manifest, StoredFile root) throws IOException {
    if (manifest.file().folder()) {
      throw new FileNotFoundException(manifest.file().uri());
    }
    return CaseFolders.given(manifest.files(), manifest.file().uri(), root);
  }

  private Listing below(StoredFile file) throws IOException {
    walk(file);
    return new Listing(objects, cases.all());
  }

  /** What asks a store. */
  private interface Asked<T> {
    T answer() throws IOException;
  }

  private static <T> T listed(String key, String location, Asked<T> asked) {
    try {
      return asked.answer();
    } catch (FileNotFoundException e) {
      throw new SettingsException(key + ": " + location + " does not exist.");
    } catch (IOException e) {
      throw new UncheckedIOException(key + ": " + location + " cannot be listed", e);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(key + ": " + location + " is not a path that can be read.");
    }
  }

  private void walk(StoredFile file) throws IOException {
    if (file.folder() && file.linkTarget() == null) {
      for (StoredFile child : children(file)) {
        walk(child);
      }
    } else if (!cases.passwords(file.uri())) {
      objects.add(object(file));
    }
  }

  /**
   * What lies in a folder. One that may not be listed, or went meanwhile, is an object itself: to
   * read it fails likewise, and says why.
   */
  private List<StoredFile> children(StoredFile folder) throws IOException {
    try {
      return files.children(folder);
    } catch (FileSystemException | FileNotFoundException | AccessControlException e) {
      if (folder.equals(root)) {
        throw e;
      }
      objects.add(object(folder));
      return List.of();
    }
  }

  private SourceObject object(StoredFile file) {
    long size = file.linkTarget() == null ? file.sizeBytes() : 0;
    return SourceObjectBuilder.builder()
        .sourceId(SourceObject.id(file.uri(), size, file.modifiedAt(), file.etag()))
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
