package org.vigil.media.camera;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.vigil.media.box.HeifItems;
import org.vigil.media.box.JpegSegments;
import org.vigil.media.box.MovieHead;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** What metadata-extractor knows: EXIF, maker notes, XMP, IPTC, QuickTime, RIFF. */
public final class CameraFormat implements MediaFormat {
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
    try (BufferedInputStream stream = new BufferedInputStream(new ByteArrayInputStream(bytes))) {
      FileType type = FileTypeDetector.detectFileType(stream);
      if (type == FileType.Unknown) {
        return MediaFacts.NONE;
      }
      Metadata metadata = ImageMetadataReader.readMetadata(stream, bytes.length, type);
      if (mediaType.startsWith("video/")) {
        MovieBoxes.unpack(bytes, metadata);
      }
      switch (mediaType) {
        case "image/jpeg" -> Flir.unpack(bytes, metadata);
        case "image/heic", "image/heif", "image/avif" ->
            new XmpReader().extract(HeifItems.xmp(bytes), metadata);
        default -> {}
      }
      MakerNote.in(bytes, mediaType).ifPresent(note -> MakerSerials.unpack(note, metadata));
      return facts(metadata, List.of());
    } catch (ImageProcessingException | IOException e) {
      return rest(bytes);
    }
  }

  @Override
  public MediaFacts read(RandomBytes bytes, String mediaType) throws IOException {
    byte[] head = MovieHead.of(bytes);
    return head.length == 0 ? MediaFacts.NONE : read(head, mediaType);
  }

  /** The metadata of a JPEG may be whole though the file is not. */
  private static MediaFacts rest(byte[] bytes) throws IOException {
    Issue cut = new Issue(Stage.METADATA, Reason.TRUNCATED, "The metadata end too soon");
    try {
      byte[] whole = JpegSegments.whole(bytes);
      return facts(ImageMetadataReader.readMetadata(new ByteArrayInputStream(whole)), List.of(cut));
    } catch (ImageProcessingException e) {
      throw new IOException(e);
    }
  }

  private static MediaFacts facts(Metadata metadata, List<Issue> issues) {
    PngProfiles.unpack(metadata);
    Tags tags = new Tags(metadata);
    CameraFacts camera = CameraTags.facts(metadata).orNull();
    return new MediaFacts(DeclaredSizes.of(tags), camera, issues)
        .and(MediaFacts.of(ProgramTags.of(tags)));
  }
}
