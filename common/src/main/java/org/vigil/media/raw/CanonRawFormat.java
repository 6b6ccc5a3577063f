package org.vigil.media.raw;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.vigil.media.box.Boxes;
import org.vigil.media.camera.CameraTags;
import org.vigil.media.camera.DeclaredSizes;
import org.vigil.media.camera.Tags;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.model.term.Stage;

/**
 * The metadata of Canon's CR3 files, which metadata-extractor does not look into: a box in the
 * movie box holds one TIFF for each directory (lclevy/canon_cr3, CMT1 to CMT4).
 */
public final class CanonRawFormat implements MediaFormat {
  private static final Map<String, Class<? extends Directory>> DIRECTORIES =
      Map.of(
          "CMT1", ExifIFD0Directory.class,
          "CMT2", ExifSubIFDDirectory.class,
          "CMT3", CanonMakernoteDirectory.class,
          "CMT4", GpsDirectory.class);

  private static final int UUID_BYTES = 16;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("image/x-canon-cr3");
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    Metadata metadata = new Metadata();
    read(ByteBuffer.wrap(bytes), metadata);
    return new MediaFacts(
        DeclaredSizes.of(new Tags(metadata)), CameraTags.facts(metadata).orNull(), List.of());
  }

  private static void read(ByteBuffer boxes, Metadata metadata) throws IOException {
    Boxes.walk(
        boxes,
        (kind, content) -> {
          switch (kind) {
            case "moov" -> read(content, metadata);
            case "uuid" -> read(Boxes.after(content, UUID_BYTES), metadata);
            default -> {
              Class<? extends Directory> directory = DIRECTORIES.get(kind);
              if (directory != null) {
                tiff(content, new DirectoryHandler(metadata, directory));
              }
            }
          }
        });
  }

  private static void tiff(ByteBuffer content, DirectoryHandler handler) throws IOException {
    byte[] tiff = new byte[content.remaining()];
    content.get(tiff);
    try {
      new TiffReader().processTiff(new ByteArrayReader(tiff), handler, 0);
    } catch (TiffProcessingException e) {
      throw new IOException(e);
    }
  }

  /** Takes the first directory of a TIFF for one of this kind. */
  private static final class DirectoryHandler extends ExifTiffHandler {
    DirectoryHandler(Metadata metadata, Class<? extends Directory> directory) {
      super(metadata, null, 0);
      pushDirectory(directory);
    }

    @Override
    public void setTiffMarker(int marker) {
      // The directory is known already.
    }
  }
}
