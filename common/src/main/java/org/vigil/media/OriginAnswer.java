package org.vigil.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.LocalSource;

/** The part of an {@link Answer} that says whence a media comes. */
final class OriginAnswer {
  private OriginAnswer() {}

  static void write(Origin origin, DataOutputStream out) throws IOException {
    Answer.writeTexts(origin.serialsWritten(), out);
    Answer.writeText(origin.internalSerial(), out);
    Answer.writeText(origin.owner(), out);
    Answer.writeText(origin.artist(), out);
    Answer.writeText(origin.documentId(), out);
    Answer.writeText(origin.originalDocumentId(), out);
    Answer.writeText(origin.instanceId(), out);
    Answer.writeText(origin.sourceType(), out);
    Answer.writeText(origin.codec(), out);
    writeReal(origin.altitude(), out);
    writeReal(origin.durationSeconds(), out);
    LocalSource local = origin.localSource();
    Answer.writeText(local == null ? null : local.name(), out);
    writeInstant(origin.gpsTime(), out);
    writeInstant(origin.movieTime(), out);
    out.writeBoolean(origin.impossibleTime());
  }

  static Origin read(DataInputStream in) throws IOException {
    return new Origin(
        Answer.readTexts(in, Origin.MOST_SERIALS),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        Answer.readText(in),
        readReal(in),
        readReal(in),
        readLocalSource(in),
        readInstant(in),
        readInstant(in),
        in.readBoolean());
  }

  private static @Nullable LocalSource readLocalSource(DataInputStream in) throws IOException {
    String name = Answer.readText(in);
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
