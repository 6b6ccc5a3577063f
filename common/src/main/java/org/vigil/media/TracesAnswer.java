package org.vigil.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The part of an {@link Answer} that tells the traces of programs. */
final class TracesAnswer {
  private TracesAnswer() {}

  static void write(Traces traces, DataOutputStream out) throws IOException {
    out.writeBoolean(traces.credentials());
    Answer.writeText(traces.generator(), out);
    Answer.writeText(traces.sourceType(), out);
    Answer.writeTexts(traces.generated(), out);
    Answer.writeTexts(traces.edited(), out);
    Answer.writeText(traces.quantisation(), out);
    Answer.writeText(traces.huffman(), out);
    Answer.writeText(traces.markers(), out);
    Integer bits = traces.thumbnailBits();
    out.writeShort(bits == null ? -1 : bits);
  }

  static Traces read(DataInputStream in) throws IOException {
    TracesBuilder traces =
        TracesBuilder.builder()
            .credentials(in.readBoolean())
            .generator(Answer.readText(in))
            .sourceType(Answer.readText(in))
            .generated(Answer.readTexts(in, Traces.MOST_MARKS))
            .edited(Answer.readTexts(in, Traces.MOST_MARKS))
            .quantisation(Answer.readText(in))
            .huffman(Answer.readText(in))
            .markers(Answer.readText(in));
    int bits = in.readShort();
    return traces.thumbnailBits(bits < 0 ? null : bits).build();
  }
}
