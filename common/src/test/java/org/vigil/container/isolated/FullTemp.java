package org.vigil.container.isolated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.vigil.container.Members;

/** A process whose temporary folder is too small for a container; it prints what comes of it. */
public final class FullTemp {
  private static final int CONTAINER_BYTES = 1 << 20;

  private FullTemp() {}

  /** Takes nothing. */
  public static void main(String[] arguments) throws IOException {
    IsolatedFormat format = new IsolatedFormat("rar", ContainerLibrary.RAR, head -> true);
    try (Members members = format.open(new ByteArrayInputStream(new byte[CONTAINER_BYTES]))) {
      System.out.println(members.next().isPresent() + " " + members.issues().get(0).reason());
    }
  }
}
