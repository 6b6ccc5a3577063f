package org.vigil.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.Origin;
import org.vigil.model.LocalSource;

/** The part of an {@link FactsCodec} that says whence a media comes. */
final class OriginCodec {
  private OriginCodec() {}

  static void write(Origin origin, DataOutputStream out) throws IOException {
    FactsCodec.writeTexts(origin.serialsWritten(), out);
    FactsCodec.writeText(origin.internalSerial(), out);
    FactsCodec.writeText(origin.owner(), out);
    FactsCodec.writeText(origin.artist(), out);
    FactsCodec.writeText(origin.documentId(), out);
    FactsCodec.writeText(origin.originalDocumentId(), out);
    FactsCodec.writeText(origin.instanceId(), out);
    FactsCodec.writeText(origin.sourceType(), out);
    FactsCodec.writeText(origin.codec(), out);
    writeReal(origin.altitude(), out);
    writeReal(origin.durationSeconds(), out);
    LocalSource local = origin.localSource();
    FactsCodec.writeText(local == null ? null : local.name(), out);
    writeInstant(origin.gpsTime(), out);
    writeInstant(origin.movieTime(), out);
    out.writeBoolean(origin.impossibleTime());
  }

  static Origin read(DataInputStream in) throws IOException {
    return new Origin(
        FactsCodec.readTexts(in, Origin.MOST_SERIALS),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        FactsCodec.readText(in),
        readReal(in),
        readReal(in),
        readLocalSource(in),
        readInstant(in),
        readInstant(in),
        in.readBoolean());
  }

  private static @Nullable LocalSource readLocalSource(DataInputStream in) throws IOException {
    String name = FactsCodec.readText(in);
    return name == null ? null : LocalSource.valueOf(name);
  }

  private static void writeReal(@Nullable Double number, DataOutputStream out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeDouble(number);
    }
  }

  private static @Nullable Double readReal(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readDouble() : null;
  }

  private static void writeInstant(@Nullable Instant time, DataOutputStream out)
      throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.toEpochMilli());
    }
  }

  private static @Nullable Instant readInstant(DataInputStream in) throws IOException {
    return in.readBoolean() ? Instant.ofEpochMilli(in.readLong()) : null;
  }
}
