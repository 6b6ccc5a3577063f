package org.vigil.lake.lease;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.vigil.lake.store.SingleFile;

/**
 * The claims of the writers to a lake, each a file {@code NUMBER.claim} that one process alone can
 * create, and beside it {@code NUMBER.beat}, which it writes again and again while it lives.
 */
final class LeaseFolder {
  private static final Pattern CLAIM = Pattern.compile("([0-9]{10})\\.claim");
  private static final int MOST_BYTES = 1 << 16;

  private final FileSystem files;
  private final Path folder;

  LeaseFolder(Configuration hadoop, Path root) throws IOException {
    FileSystem given = root.getFileSystem(hadoop);
    // A checksum beside a file that is written again and again would not fit it at times.
    files = given instanceof LocalFileSystem local ? local.getRawFileSystem() : given;
    folder = new Path(root, "_lease");
  }

  /** The number of the claim that counts; 0 before the first. */
  long newest() throws IOException {
    return numbers().max().orElse(0);
  }

  private LongStream numbers() throws IOException {
    try {
      return Arrays.stream(files.listStatus(folder))
          .map(status -> CLAIM.matcher(status.getPath().getName()))
          .filter(Matcher::matches)
          .mapToLong(name -> Long.parseLong(name.group(1)));
    } catch (FileNotFoundException none) {
      return LongStream.empty();
    }
  }

  /**
   * Claims a number, unless somebody else has it, or a higher one.
   *
   * @return whether it is ours
   */
  boolean claim(long number, Writer writer) throws IOException {
    files.mkdirs(folder);
    if (!new SingleFile(files, claimFile(number)).create(writer.json())) {
      return false;
    }
    if (newest() == number) {
      return true;
    }
    // The listing that we went by was out of date.
    files.delete(claimFile(number), false);
    return false;
  }

  /** Who made a claim; empty where it cannot be read yet, or no longer. */
  Optional<Writer> writer(long number) throws IOException {
    Optional<byte[]> content = content(claimFile(number));
    return content.isEmpty() ? Optional.empty() : Writer.parse(content.get());
  }

  private Optional<byte[]> content(Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return Optional.of(in.readNBytes(MOST_BYTES));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** Gives a sign of life. */
  void beat(long number) throws IOException {
    write(beatFile(number), "lives\n");
  }

  /** Says that a claim's writer is done. */
  void end(long number) throws IOException {
    write(beatFile(number), "ended\n");
  }

  boolean ended(long number) throws IOException {
    return content(beatFile(number))
        .filter(content -> Arrays.equals(content, "ended\n".getBytes(US_ASCII)))
        .isPresent();
  }

  /** How long ago a claim's writer gave its last sign of life, by the store's own clock. */
  Duration silence(long number) throws IOException {
    Path probe = new Path(folder, "probe-" + UUID.randomUUID());
    try {
      write(probe, "now\n");
      long last = Math.max(modifiedAt(claimFile(number)), modifiedAt(beatFile(number)));
      return Duration.ofMillis(Math.max(0, modifiedAt(probe) - last));
    } finally {
      files.delete(probe, false);
    }
  }

  private long modifiedAt(Path path) throws IOException {
    try {
      FileStatus status = files.getFileStatus(path);
      return status.getModificationTime();
    } catch (FileNotFoundException none) {
      return 0;
    }
  }

  /** Takes away what the writers before a claim have left. */
  void sweep(long number) throws IOException {
    for (long before : numbers().filter(each -> each < number).toArray()) {
      files.delete(beatFile(before), false);
      files.delete(claimFile(before), false);
    }
  }

  private void write(Path path, String text) throws IOException {
    try (FSDataOutputStream out = files.create(path, true)) {
      out.write(text.getBytes(US_ASCII));
    }
  }

  private Path claimFile(long number) {
    return new Path(folder, String.format(Locale.ROOT, "%010d.claim", number));
  }

  private Path beatFile(long number) {
    return new Path(folder, String.format(Locale.ROOT, "%010d.beat", number));
  }
}
