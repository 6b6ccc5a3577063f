package org.vigil.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;

/** The part of an {@link FactsCodec} that tells the traces of programs. */
final class TracesCodec {
  private TracesCodec() {}

  static void write(Traces traces, DataOutputStream out) throws IOException {
    out.writeBoolean(traces.credentials());
    FactsCodec.writeText(traces.generator(), out);
    FactsCodec.writeText(traces.sourceType(), out);
    FactsCodec.writeTexts(traces.generated(), out);
    FactsCodec.writeTexts(traces.edited(), out);
    FactsCodec.writeText(traces.quantisation(), out);
    FactsCodec.writeText(traces.huffman(), out);
    FactsCodec.writeText(traces.markers(), out);
    Integer bits = traces.thumbnailBits();
    out.writeShort(bits == null ? -1 : bits);
  }

  static Traces read(DataInputStream in) throws IOException {
    TracesBuilder traces =
        TracesBuilder.builder()
            .credentials(in.readBoolean())
            .generator(FactsCodec.readText(in))
            .sourceType(FactsCodec.readText(in))
            .generated(FactsCodec.readTexts(in, Traces.MOST_MARKS))
            .edited(FactsCodec.readTexts(in, Traces.MOST_MARKS))
            .quantisation(FactsCodec.readText(in))
            .huffman(FactsCodec.readText(in))
            .markers(FactsCodec.readText(in));
    int bits = in.readShort();
    return traces.thumbnailBits(bits < 0 ? null : bits).build();
  }
}
