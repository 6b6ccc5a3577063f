package org.vigil.media.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;
import org.vigil.media.raw.CiffFormat;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** The files that are embedded in a picture or film: where they lie, not what they are. */
public final class EmbeddedFormat implements MediaFormat {
  private static final int RAF_JPEG_OFFSET = 84;
  private static final int RAF_JPEG_LENGTH = 88;

  @Override
  public boolean reads(String mediaType) {
    return MediaTypes.isReadable(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    PartList parts = new PartList(bytes);
    try {
      find(ByteBuffer.wrap(bytes), mediaType, parts);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // What was found before counts all the same.
      parts.tell(Reason.METADATA_ERROR, "Unreadable: " + e.getClass().getSimpleName());
    }
    return parts.facts();
  }

  private static void find(ByteBuffer file, String mediaType, PartList parts) throws IOException {
    boolean tiff = file.limit() > 8 && (file.getShort(0) == 0x4949 || file.getShort(0) == 0x4d4d);
    if (mediaType.equals("image/jpeg")) {
      JpegParts.find(file, parts);
    } else if (mediaType.equals("image/x-fujifilm-raf") && file.limit() > RAF_JPEG_LENGTH + 4) {
      parts.jpeg(
          Part.Kind.PREVIEW,
          Integer.toUnsignedLong(file.getInt(RAF_JPEG_OFFSET)),
          Integer.toUnsignedLong(file.getInt(RAF_JPEG_LENGTH)));
    } else if (mediaType.equals("image/x-raw-canon")) {
      CiffFormat.parts(file, parts);
    } else if (mediaType.equals("image/vnd.adobe.photoshop")) {
      PhotoshopParts.document(file, parts);
    } else if (mediaType.equals("image/png")) {
      ChunkParts.png(file, parts);
    } else if (mediaType.equals("image/webp")) {
      ChunkParts.webp(file, parts);
    } else if (tiff) {
      TiffParts.file(file, !mediaType.equals("image/tiff"), parts);
    } else if (Boxes.begins(file, 0)) {
      BoxParts.find(file, parts);
    }
  }
}
