package org.vigil.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.vigil.isolate.record.RecordCodec;
import org.vigil.isolate.record.Shape;

/**
 * How messages travel from the isolated reader to its parent, who does not trust it. A message is a
 * record; the bytes of a member go as they are, behind their length, which is negated: no length of
 * a record is.
 */
public final class MessageStream {
  /** Sent first; changes with the protocol, so that two versions never talk past each other. */
  static final long READY = 0x5649_4749_4c01_0005L;

  public static final int MAX_CONTENT_BYTES = 64 << 10;

  /** Longer names are cut. */
  static final int MAX_TEXT_CHARS = 1 << 18;

  private static final RecordCodec<ReaderMessage> CODEC =
      RecordCodec.of(ReaderMessage.class, MAX_TEXT_CHARS);

  private MessageStream() {}

  static void write(ReaderMessage message, DataOutputStream out) throws IOException {
    if (message instanceof ReaderMessage.Content content) {
      writeContent(content.bytes(), 0, content.bytes().length, out);
    } else {
      CODEC.write(message, out);
    }
  }

  static void writeContent(byte[] bytes, int offset, int length, DataOutputStream out)
      throws IOException {
    out.writeInt(-length);
    out.write(bytes, offset, length);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException when it is cut or none
   */
  static ReaderMessage read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? content(length, in) : CODEC.read(length, in);
  }

  private static ReaderMessage content(int negated, DataInputStream in) throws IOException {
    Shape.require(negated >= -MAX_CONTENT_BYTES);
    byte[] bytes = new byte[-negated];
    in.readFully(bytes);
    return new ReaderMessage.Content(bytes);
  }
}
