package org.vigil.media;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.vigil.isolate.Killer;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.term.Stage;

/** A worker that does what its file names, so that tests can make it misbehave. */
public final class UnrulyWorker implements MediaFormat {
  /**
   * Tests know the processes apart by the height of the picture that they report: in a sandbox all
   * have the same number.
   */
  private static final int IDENTITY = new SecureRandom().nextInt(1, Integer.MAX_VALUE);

  private static boolean broken;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  public static void main(String[] arguments) throws IOException {
    WorkerMain.serve(limits -> List.of(new UnrulyWorker()));
  }

  @Override
  public boolean reads(String mediaType) {
    return true;
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    if (broken) {
      throw new NoClassDefFoundError("org/example/Broken");
    }
    String command = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll(".*;", "");
    switch (command) {
      case "halt" -> Runtime.getRuntime().halt(139);
      case "exit" -> System.exit(0);
      case "hang" -> hang();
      case "slow" -> Killer.offer();
      case "memory" -> fillMemory();
      case "flood" -> flood();
      case "mutter" -> out.write(new byte[100]);
      case "print" -> System.out.println("not a response");
      case "overflow" -> overflow(1);
      case "missing" -> throw new NoClassDefFoundError("org/example/Missing");
      case "break" -> broken = true;
      default -> {}
    }
    return new MediaFacts(new PictureFacts(1, IDENTITY, null, null), null, List.of());
  }

  private static void hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void fillMemory() {
    long[][] hoard = new long[1 << 20][];
    for (int i = 0; i < hoard.length; i++) {
      hoard[i] = new long[1 << 20];
    }
  }

  private void flood() throws IOException {
    while (true) {
      out.write(new byte[1 << 16]);
    }
  }

  private static int overflow(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : overflow(depth + 1) + 1;
  }
}
