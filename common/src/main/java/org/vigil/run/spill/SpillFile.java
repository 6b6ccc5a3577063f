package org.vigil.run.spill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file below temp that nobody else can open: for this user only, and without a name from the
 * moment on that it is open. Its bytes go when it is closed, when nobody has it in hand any more,
 * and when the process ends, however that does. Where a file that is open cannot lose its name, the
 * system deletes it once it is closed.
 */
final class SpillFile implements Closeable {
  private final FileChannel channel;
  private final SpillOutput output;

  private SpillFile(FileChannel channel) {
    this.channel = channel;
    this.output = new SpillOutput(channel);
  }

  static SpillFile open() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = folder.resolve("vigil-" + UUID.randomUUID() + ".list");
    return new SpillFile(
        FileChannel.open(
            file,
            // The JDK takes the name away as soon as it has the file open.
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            forThisUser(folder)));
  }

  private static FileAttribute<?>[] forThisUser(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Where more is written: behind all there is. */
  SpillOutput output() {
    return output;
  }

  /** What was written between two places. */
  SpillInput input(long from, long to) throws IOException {
    output.flush();
    return new SpillInput(channel, from, to);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
