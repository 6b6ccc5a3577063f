package org.vigil.isolate.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of one process: what it is to read is linked into the part of it that the process sees,
 * and copied nowhere. The folder goes with the process; it is locked as long as its parent lives.
 */
final class PrivateRoom implements Room {
  /** Where the process sees what it is given. */
  static final Path INSIDE = Path.of("/input");

  /** Where the process sees the file that only it may see. */
  static final Path OWN = Path.of("/own");

  private static final String INPUT = "input";

  private static final Set<Path> OPEN = open();

  private final Path folder;
  private final FileChannel lock;
  private final @Nullable Path own;
  private List<String> command = List.of();

  private PrivateRoom(Path folder, FileChannel lock, @Nullable Path own) {
    this.folder = folder;
    this.lock = lock;
    this.own = own;
  }

  /** Those that go with this process, if none closes them before. */
  private static Set<Path> open() {
    Set<Path> open = ConcurrentHashMap.newKeySet();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> open.forEach(PrivateRoom::leave)));
    return open;
  }

  private static void leave(Path folder) {
    try {
      LostRooms.delete(folder);
    } catch (IOException e) {
      // The next process sweeps it.
      return;
    }
  }

  /**
   * Makes the folder, for this user only.
   *
   * @param own a file that the process sees without a link, under its own name
   */
  static PrivateRoom make(@Nullable Path own) throws IOException {
    LostRooms.sweepOnce();
    Path temp = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    Path folder = Files.createTempDirectory(temp, LostRooms.PREFIX);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LostRooms.LOCK),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
    lock.lock();
    OPEN.add(folder);
    Files.createDirectory(folder.resolve(INPUT));
    return new PrivateRoom(folder, lock, own);
  }

  /** What of the folder the process sees. */
  Path input() {
    return folder.resolve(INPUT);
  }

  /** Something for the tool that starts the process; the process does not see it. */
  Path keep(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  PrivateRoom starting(List<String> line) {
    command = List.copyOf(line);
    return this;
  }

  @Override
  public List<String> command() {
    return command;
  }

  @Override
  public Path admit(Path file) throws IOException {
    if (file.equals(own)) {
      return OWN;
    }
    Path name = file.getFileName();
    Files.createLink(input().resolve(name), file);
    return INSIDE.resolve(name);
  }

  @Override
  public void clear() throws IOException {
    try (Stream<Path> names = Files.list(input())) {
      for (Path name : names.toList()) {
        Files.deleteIfExists(name);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    LostRooms.delete(folder);
    OPEN.remove(folder);
  }
}
