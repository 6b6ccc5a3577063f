package org.vigil.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.hash.PdqSymmetry;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.Reason;
import org.vigil.model.Stage;

/**
 * How facts travel from the worker to its parent, who does not trust it: every size has a cap,
 * every value is checked by the record it goes into, and no issue may say that a file was not read.
 */
final class FactsCodec {
  private static final int MAX_ISSUES = 16;
  private static final int MAX_TEXT_BYTES = 4 * CleanText.MAX_CHARS;

  private FactsCodec() {}

  static void write(MediaFacts facts, DataOutputStream out) throws IOException {
    PictureFacts picture = facts.picture();
    out.writeBoolean(picture != null);
    if (picture != null) {
      writePicture(picture, out);
    }
    CameraFacts camera = facts.camera();
    out.writeBoolean(camera != null);
    if (camera != null) {
      writeCamera(camera, out);
    }
    List<Issue> issues = facts.issues().subList(0, Math.min(facts.issues().size(), MAX_ISSUES));
    out.writeByte(issues.size());
    for (Issue issue : issues) {
      writeText(issue.stage().name(), out);
      writeText(issue.reason().name(), out);
      writeText(issue.message(), out);
    }
    out.writeByte(facts.parts().size());
    for (Part part : facts.parts()) {
      writeText(part.kind().name(), out);
      out.writeLong(part.offset());
      out.writeLong(part.length());
    }
    FrameCodec.write(facts.frames(), out);
    TracesCodec.write(facts.traces(), out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the answer is cut or none
   * @throws RuntimeException when it holds values that no file can have
   */
  static MediaFacts read(DataInputStream in) throws IOException {
    PictureFacts picture = in.readBoolean() ? readPicture(in) : null;
    CameraFacts camera = in.readBoolean() ? readCamera(in) : null;
    int count = in.readUnsignedByte();
    require(count <= MAX_ISSUES);
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      issues.add(readIssue(in));
    }
    return new MediaFacts(
        picture, camera, issues, readParts(in), FrameCodec.read(in), TracesCodec.read(in));
  }

  private static List<Part> readParts(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    require(count <= PartList.MOST);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Part.Kind kind = Part.Kind.valueOf(String.valueOf(readText(in)));
      parts.add(new Part(kind, in.readLong(), in.readLong()));
    }
    return parts;
  }

  private static void writePicture(PictureFacts picture, DataOutputStream out) throws IOException {
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    writeText(picture.decoder(), out);
    PdqResult pdq = picture.pdq();
    out.writeBoolean(pdq != null);
    if (pdq != null) {
      writePdq(pdq, out);
    }
  }

  static void writePdq(PdqResult pdq, DataOutputStream out) throws IOException {
    writeHash(pdq.hash(), out);
    out.writeByte(pdq.quality());
    out.writeByte(pdq.turned().size());
    for (PdqHash turned : pdq.turned()) {
      writeHash(turned, out);
    }
  }

  private static void writeHash(PdqHash hash, DataOutputStream out) throws IOException {
    out.writeLong(hash.w0());
    out.writeLong(hash.w1());
    out.writeLong(hash.w2());
    out.writeLong(hash.w3());
  }

  private static PictureFacts readPicture(DataInputStream in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    String decoder = readText(in);
    return new PictureFacts(width, height, in.readBoolean() ? readPdq(in) : null, decoder);
  }

  static PdqResult readPdq(DataInputStream in) throws IOException {
    PdqHash hash = readHash(in);
    int quality = in.readUnsignedByte();
    int count = in.readUnsignedByte();
    require(count <= PdqSymmetry.TURNED);
    List<PdqHash> turned = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      turned.add(readHash(in));
    }
    return new PdqResult(hash, quality, turned);
  }

  private static PdqHash readHash(DataInputStream in) throws IOException {
    return new PdqHash(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  private static void writeCamera(CameraFacts camera, DataOutputStream out) throws IOException {
    writeText(camera.make(), out);
    writeText(camera.model(), out);
    writeText(camera.bodySerial(), out);
    writeText(camera.lensModel(), out);
    writeText(camera.lensSerial(), out);
    writeText(camera.imageUniqueId(), out);
    writeText(camera.software(), out);
    writeText(camera.takenAtLocal(), out);
    writeText(camera.takenOffset(), out);
    GeoPoint place = camera.place();
    out.writeBoolean(place != null);
    if (place != null) {
      out.writeDouble(place.latitude());
      out.writeDouble(place.longitude());
    }
    Integer orientation = camera.orientation();
    out.writeByte(orientation == null ? 0 : orientation);
    out.writeBoolean(camera.makerNotes());
    out.writeBoolean(camera.thumbnail());
    OriginCodec.write(camera.origin(), out);
  }

  private static CameraFacts readCamera(DataInputStream in) throws IOException {
    return new CameraFacts(
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        in.readBoolean() ? new GeoPoint(in.readDouble(), in.readDouble()) : null,
        in.readUnsignedByte(),
        in.readBoolean(),
        in.readBoolean(),
        OriginCodec.read(in));
  }

  private static Issue readIssue(DataInputStream in) throws IOException {
    Stage stage = Stage.valueOf(String.valueOf(readText(in)));
    Reason reason = Reason.valueOf(String.valueOf(readText(in)));
    require(stage == Stage.DECODE || stage == Stage.METADATA);
    return new Issue(stage, reason, String.valueOf(readText(in)));
  }

  static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
    require(bytes.length <= MAX_TEXT_BYTES);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    require(length <= MAX_TEXT_BYTES);
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return CleanText.clean(new String(bytes, UTF_8));
  }

  static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  static List<String> readTexts(DataInputStream in, int most) throws IOException {
    int count = in.readUnsignedByte();
    require(count <= most);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(String.valueOf(readText(in)));
    }
    return texts;
  }

  private static void require(boolean sane) throws IOException {
    if (!sane) {
      throw new StreamCorruptedException("Not an answer");
    }
  }
}
