package org.vigil.isolate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.model.term.Reason;

/** An isolated reader that does what its container names, after one good member. */
public final class UnrulyProcess implements ContainerReader {
  /** In a sandbox all processes have the same number. */
  private static final String IDENTITY = UUID.randomUUID().toString();

  /** Whether a container before has left behind what kills the process late. */
  private static boolean poisoned;

  private static boolean broken;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  public static void main(String[] arguments) throws IOException {
    IsolatedMain.serve(request -> new UnrulyProcess());
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    boolean dying = poisoned;
    if (broken) {
      throw new NoClassDefFoundError("org/example/Broken");
    }
    ByteBuffer command = ByteBuffer.allocate(100);
    file.read(command, 0);
    sink.begin(Entry.file("good", null));
    sink.write(new byte[] {1}, 0, 1);
    if (dying) {
      Runtime.getRuntime().halt(139);
    }
    sink.begin(Entry.file("bad", null));
    misbehave(new String(command.array(), 0, command.position(), StandardCharsets.UTF_8), sink);
    sink.add(Entry.file("later", null), () -> new java.io.ByteArrayInputStream(new byte[2]));
  }

  private void misbehave(String command, MemberSink sink) throws IOException {
    switch (command) {
      case "halt" -> Runtime.getRuntime().halt(139);
      case "exit" -> System.exit(0);
      case "poison" -> poisoned = true;
      case "break" -> broken = true;
      case "hang" -> hang();
      case "slow" -> Killer.offer();
      case "memory" -> fillMemory();
      case "flood" -> flood();
      case "mutter" -> out.write(new byte[100]);
      case "print" -> System.out.println("not a response");
      case "overflow" -> overflow(1);
      case "throw" -> throw new IOException("with a name in it");
      case "error" -> throw new NoClassDefFoundError("org/example/Missing");
      case "endless" -> endless(sink);
      case "process" -> sink.begin(Entry.file("process " + IDENTITY, null));
      case "files" -> sink.begin(Entry.file("open " + openContainers(), null));
      case "late" -> sink.flaw(ReaderMessage.Scope.MEMBER, Reason.CORRUPT);
      default -> {}
    }
  }

  /** How many files this process has open that have no name any more, or that of a container. */
  private static long openContainers() throws IOException {
    Path folder = Path.of("/proc/self/fd");
    if (!Files.isDirectory(folder)) {
      return 1;
    }
    try (Stream<Path> open = Files.list(folder)) {
      return open.filter(UnrulyProcess::container).count();
    }
  }

  private static boolean container(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().contains(".spill");
    } catch (IOException e) {
      return false;
    }
  }

  private static void hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void fillMemory() {
    List<long[]> hoard = new ArrayList<>();
    while (hoard.size() < 1 << 20) {
      hoard.add(new long[1 << 20]);
    }
  }

  private void flood() throws IOException {
    while (true) {
      out.write(new byte[1 << 16]);
    }
  }

  private static void endless(MemberSink sink) throws IOException {
    while (true) {
      sink.add(Entry.file("more", null));
    }
  }

  private static int overflow(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : overflow(depth + 1) + 1;
  }
}
