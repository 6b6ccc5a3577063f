package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;
import org.vigil.run.settings.SettingsException;
import org.vigil.run.spill.SpilledList;

/**
 * Lists what an intake (a folder or one archive, on any Hadoop path) holds: every object, with the
 * case that it belongs to, in no order. Symbolic links are listed and not followed. Folders are
 * gone through level by level, one at a time.
 */
final class Intake {
  /** How many folders of a level are in memory. */
  private static final int FEW = 10_000;

  private final StoredFiles files;
  private final StoredFile root;
  private final CaseFolders cases;
  private final Consumer<SourceObject> objects;

  private Intake(StoredRoot root, CaseFolders cases, Consumer<SourceObject> objects) {
    this.files = root.files();
    this.root = root.file();
    this.cases = cases;
    this.objects = objects;
  }

  /**
   * Lists one intake.
   *
   * @param key the setting that named it, for the sentence when it is not there
   * @param objects takes every object
   * @return the cases that they belong to
   */
  static List<CaseFolder> list(
      String key, String location, Configuration hadoop, Consumer<SourceObject> objects) {
    return listed(
        key,
        location,
        () -> {
          StoredRoot root = StoredRoot.at(location, hadoop);
          return of(root, objects).below(root.file());
        });
  }

  /** Lists what lies in a folder of an intake, or one file of it, as the intake's own listing. */
  static Listing part(String intake, String location, Configuration hadoop) {
    return listed(
        "seizure",
        location,
        () -> {
          StoredFile part = StoredRoot.at(location, hadoop).file();
          StoredRoot root = StoredRoot.at(intake, hadoop);
          return Listing.of(objects -> of(root, objects).below(part));
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
          CaseFolders cases =
              manifest == null
                  ? CaseFolders.of(root.files(), root.file())
                  : listed(
                      "--case",
                      manifest,
                      () -> given(StoredRoot.at(manifest, hadoop), root.file()));
          return Listing.of(objects -> new Intake(root, cases, objects).below(root.file()));
        });
  }

  private static Intake of(StoredRoot root, Consumer<SourceObject> objects) throws IOException {
    return new Intake(root, CaseFolders.of(root.files(), root.file()), objects);
  }

  private static CaseFolders given(StoredRoot manifest, StoredFile root) throws IOException {
    if (manifest.file().folder()) {
      throw new FileNotFoundException(manifest.file().uri());
    }
    return CaseFolders.given(manifest.files(), manifest.file().uri(), root);
  }

  /** Lists a file, or all that lies below a folder. */
  private List<CaseFolder> below(StoredFile file) throws IOException {
    SpilledList<StoredFile> level = new SpilledList<>(new FolderFormat(), FEW);
    place(file, level);
    while (level.count() > 0) {
      SpilledList<StoredFile> deeper = new SpilledList<>(new FolderFormat(), FEW);
      for (StoredFile folder : level) {
        list(folder, deeper);
      }
      level.close();
      level = deeper;
    }
    return cases.all();
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

  private void place(StoredFile file, SpilledList<StoredFile> folders) {
    if (file.folder() && file.linkTarget() == null) {
      folders.add(file);
    } else if (!cases.passwords(file.uri())) {
      objects.accept(object(file));
    }
  }

  /**
   * Lists a folder. One that may not be listed to its end, or went meanwhile, is an object itself:
   * to read it fails likewise, and says why.
   */
  private void list(StoredFile folder, SpilledList<StoredFile> folders) throws IOException {
    try (StoredChildren children = files.children(folder)) {
      while (children.hasNext()) {
        place(children.next(), folders);
      }
    } catch (FileSystemException | FileNotFoundException | AccessControlException e) {
      if (folder.equals(root)) {
        throw e;
      }
      objects.accept(object(folder));
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
