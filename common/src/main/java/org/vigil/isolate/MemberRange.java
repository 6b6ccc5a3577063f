package org.vigil.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;

/**
 * Neighbouring members of a container, by their positions in its index.
 *
 * @param from of the first
 * @param to behind the last; there may be fewer
 */
public record MemberRange(int from, int to) implements Serializable {
  /** All that there are. */
  public static final MemberRange ALL = new MemberRange(0, Integer.MAX_VALUE);

  void write(DataOutputStream out) throws IOException {
    out.writeInt(from);
    out.writeInt(to);
  }

  static MemberRange read(DataInputStream in) throws IOException {
    return new MemberRange(in.readInt(), in.readInt());
  }
}
