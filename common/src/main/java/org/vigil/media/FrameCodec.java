package org.vigil.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.VideoLimits;

/** The part of an {@link FactsCodec} that tells the frames of a video. */
final class FrameCodec {
  private FrameCodec() {}

  static void write(List<HashedFrame> frames, DataOutputStream out) throws IOException {
    out.writeInt(frames.size());
    for (HashedFrame frame : frames) {
      out.writeInt(frame.number());
      out.writeDouble(frame.seconds());
      out.writeDouble(frame.untilSeconds());
      out.writeInt(frame.samples());
      FactsCodec.writePdq(frame.pdq(), out);
    }
  }

  static List<HashedFrame> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > VideoLimits.MOST_FRAMES) {
      throw new StreamCorruptedException("Not an answer");
    }
    List<HashedFrame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      HashedFrame frame =
          new HashedFrame(
              in.readInt(), in.readDouble(), in.readDouble(), in.readInt(), FactsCodec.readPdq(in));
      if (i > 0 && frame.number() <= frames.get(i - 1).number()) {
        throw new StreamCorruptedException("Not an answer");
      }
      frames.add(frame);
    }
    return frames;
  }
}
