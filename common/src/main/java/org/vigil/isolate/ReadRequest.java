package org.vigil.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigil.container.isolated.ContainerLibrary;

/**
 * Which container a caged process is to read, and how. It travels on a pipe, so that no password
 * stands on a command line.
 *
 * @param file needed only until it is open, but of a {@link ContainerLibrary#SQLITE}, to the end
 * @param volumes how long the volumes are that lie in the file one behind the other
 * @param passwords what is encrypted may open with
 * @param members which are wanted; all, but of a {@link ContainerLibrary#SEVEN_Z}
 */
public record ReadRequest(
    ContainerLibrary library,
    Path file,
    List<Long> volumes,
    Passwords passwords,
    MemberRange members) {
  /** An order for all members. */
  public ReadRequest(ContainerLibrary library, Path file, List<Long> volumes, Passwords passwords) {
    this(library, file, volumes, passwords, MemberRange.ALL);
  }

  long sizeBytes() {
    return volumes.stream().mapToLong(Long::longValue).sum();
  }

  void write(DataOutputStream out) throws IOException {
    MessageCodec.writeText(library.name(), out);
    MessageCodec.writeText(file.toString(), out);
    out.writeInt(volumes.size());
    for (long volume : volumes) {
      out.writeLong(volume);
    }
    List<String> candidates = library.locks() ? passwords.candidates() : List.of();
    out.writeInt(candidates.size());
    for (String candidate : candidates) {
      MessageCodec.writeText(candidate, out);
    }
    members.write(out);
  }

  static ReadRequest read(DataInputStream in) throws IOException {
    ContainerLibrary library = ContainerLibrary.valueOf(text(in));
    Path file = Path.of(text(in));
    List<Long> volumes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      volumes.add(in.readLong());
    }
    List<String> candidates = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      candidates.add(text(in));
    }
    MemberRange members = MemberRange.read(in);
    return new ReadRequest(library, file, volumes, Passwords.of(candidates), members);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = MessageCodec.text(in);
    if (text == null) {
      throw new StreamCorruptedException("Not an order");
    }
    return text;
  }
}
