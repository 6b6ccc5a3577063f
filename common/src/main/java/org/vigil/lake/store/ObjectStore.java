package org.vigil.lake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What a lake on an object store needs of the session, and of the store. */
public final class ObjectStore {
  private ObjectStore() {}

  /** The setting that names Delta's log store for a path on an object store. */
  public static String logStoreSetting(Path path) {
    return "spark.delta.logStore.%s.impl"
        .formatted(path.toUri().getScheme().toLowerCase(Locale.ROOT));
  }

  /** A session's settings. */
  public static Map<String, String> settings() {
    String log = ConditionalLogStore.class.getName();
    return Map.ofEntries(
        Map.entry("spark.delta.logStore.s3a.impl", log),
        Map.entry("spark.delta.logStore.s3.impl", log),
        Map.entry("spark.delta.logStore.s3n.impl", log),
        Map.entry("spark.delta.logStore.file.impl", DiskLogStore.class.getName()),
        Map.entry("spark.delta.logStore.hdfs.impl", HdfsLogStore.class.getName()),
        // The stream that is the default does not go on where a body was cut.
        Map.entry("spark.hadoop.fs.s3a.input.stream.type", "classic"));
  }

  /**
   * Creates a file twice, and takes it away: the second time must fail.
   *
   * @throws UnsafeStoreException when it does not
   */
  public static void requireConditions(Path root, Configuration hadoop) {
    Path probe = new Path(root, ".vigil-probe-" + UUID.randomUUID());
    try {
      FileSystem files = root.getFileSystem(hadoop);
      SingleFile file = new SingleFile(files, probe);
      try {
        if (!file.create(bytes("first")) || file.create(bytes("second"))) {
          throw new UnsafeStoreException(root, logStoreSetting(root));
        }
      } finally {
        files.delete(probe, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be written to", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
