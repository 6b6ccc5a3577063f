package org.vigil.lake.store;

import java.util.Locale;
import org.apache.hadoop.fs.Path;

/** What a path lies on, as far as writers must know. */
public enum StoreKind {
  /** A disk of this machine, or one that is mounted. */
  DISK,

  /** An object store of the S3 kind: a file appears when it is whole, and names are not moved. */
  OBJECTS,

  /** HDFS and what behaves like it. */
  HDFS;

  /** The kind of a path with its scheme. */
  public static StoreKind of(Path path) {
    String scheme = path.toUri().getScheme();
    return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
      case "s3a", "s3", "s3n" -> OBJECTS;
      case "file" -> DISK;
      default -> HDFS;
    };
  }
}
