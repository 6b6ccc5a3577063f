package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.SettingsException;

/**
 * Lists what an intake (a folder or one archive, on any Hadoop path) holds: every object, sorted,
 * with the case that it belongs to. Symbolic links are listed and not followed.
 */
final class Intake {
  private final FileSystem files;
  private final FileStatus root;
  private final CaseFolders cases;
  private final List<SourceObject> objects = new ArrayList<>();

  private Intake(FileSystem files, FileStatus root) throws IOException {
    this.files = files;
    this.root = root;
    this.cases = CaseFolders.of(files, root);
  }

  /**
   * Lists one intake.
   *
   * @param key the setting that named it, for the sentence when it is not there
   */
  static Listed list(String key, String location, Configuration hadoop) {
    try {
      Path path = new Path(location);
      FileSystem files = raw(path.getFileSystem(hadoop));
      Intake intake = new Intake(files, files.getFileStatus(files.makeQualified(path)));
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

  /** A local file system without its checksum layer, which hides files from the listing. */
  static FileSystem raw(FileSystem files) {
    return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
  }

  private void walk(FileStatus status) throws IOException {
    String target = linkTarget(status);
    if (status.isDirectory() && target == null) {
      FileStatus[] children = files.listStatus(status.getPath());
      Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
      for (FileStatus child : children) {
        walk(child);
      }
    } else {
      objects.add(object(status, target));
    }
  }

  private SourceObject object(FileStatus status, @Nullable String target) {
    String uri = status.getPath().toString();
    Instant modified = Instant.ofEpochMilli(status.getModificationTime());
    String etag = status instanceof EtagSource source ? source.getEtag() : null;
    long size = target == null ? status.getLen() : 0;
    String version = etag == null ? modified.toString() : etag;
    return SourceObjectBuilder.builder()
        .sourceId(TextDigest.of(uri, size, version))
        .uri(uri)
        .path(relative(status.getPath()))
        .caseId(cases.of(status.getPath()).caseId())
        .sizeBytes(size)
        .modifiedAt(modified)
        .etag(etag)
        .linkTarget(target)
        .build();
  }

  private String relative(Path path) {
    String base = root.getPath().toString();
    String full = path.toString();
    return full.length() > base.length() + 1
        ? full.substring(base.endsWith("/") ? base.length() : base.length() + 1)
        : path.getName();
  }

  private static @Nullable String linkTarget(FileStatus status) throws IOException {
    if (!"file".equals(status.getPath().toUri().getScheme())) {
      return status.isSymlink() ? status.getSymlink().toString() : null;
    }
    java.nio.file.Path local = java.nio.file.Path.of(status.getPath().toUri().getPath());
    return Files.isSymbolicLink(local) ? Files.readSymbolicLink(local).toString() : null;
  }
}
