package org.vigil.isolate.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a sandbox is tried with: gives back the file that it is given the name of. */
final class SandboxProbe {
  private SandboxProbe() {}

  public static void main(String[] ignored) throws IOException {
    String name = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write(Files.readAllBytes(Path.of(name)));
    }
  }
}
