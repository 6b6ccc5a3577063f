package org.vigil.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.vigil.isolate.ParentLink;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.isolate.record.RecordCodec;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;

/**
 * The process that touches untrusted bytes: it takes requests from standard input and responds on
 * standard output, one at a time, and ends with its parent.
 *
 * <p>It sends {@link #READY}, and takes its {@link MediaLimits}. Then it takes a {@link
 * FactsRequest}, with the bytes of the media unless they lie in a file, and sends a {@link
 * FactsResponse}, again and again.
 */
final class WorkerMain {
  /** Changes with the protocol, so that two versions never talk past each other. */
  static final long READY = 0x5649_4749_4c00_0004L;

  static final RecordCodec<MediaLimits> LIMITS = RecordCodec.of(MediaLimits.class, 0);

  private static final int BUFFER_BYTES = 64 << 10;

  private WorkerMain() {}

  public static void main(String[] ignored) throws IOException {
    serve(MediaFormats::all);
  }

  /** Reads with the formats that there are for its limits, until the parent is gone. */
  static void serve(Function<MediaLimits, List<MediaFormat>> formats) throws IOException {
    // No content in temp files.
    ImageIO.setUseCache(false);
    try (DataInputStream requests =
            new DataInputStream(new BufferedInputStream(System.in, BUFFER_BYTES));
        DataOutputStream responses = ParentLink.responses()) {
      boolean whole = greet(formats, responses);
      List<MediaFormat> readers = whole ? formats.apply(LIMITS.read(requests)) : List.of();
      while (whole) {
        whole = respond(requests, responses, readers);
        responses.flush();
      }
    } catch (EOFException e) {
      // The parent is gone, or wants no more.
      return;
    }
  }

  /** Loads every format, so that a class path with a gap shows at once and not file by file. */
  private static boolean greet(
      Function<MediaLimits, List<MediaFormat>> formats, DataOutputStream responses)
      throws IOException {
    boolean whole = true;
    try {
      var unused = formats.apply(MediaLimits.standard());
      responses.writeLong(READY);
    } catch (LinkageError e) {
      whole = false;
      responses.writeLong(~READY);
      responses.writeUTF(String.valueOf(e.getMessage()));
    }
    responses.flush();
    return whole;
  }

  /** Whether it can go on: not without a library that it lacks. */
  private static boolean respond(
      DataInputStream requests, DataOutputStream responses, List<MediaFormat> formats)
      throws IOException {
    FactsRequest request = FactsRequest.CODEC.read(requests);
    Path file = request.file();
    MediaFacts facts = MediaFacts.NONE;
    String missing = null;
    try {
      facts =
          file == null
              ? read(requests, request, formats)
              : read(file, request.mediaType(), formats);
    } catch (OutOfMemoryError e) {
      // Of native memory, of which the JVM itself does not die.
      ParentLink.outOfMemory();
    } catch (ReaderUnavailableException e) {
      missing = e.blamed();
    }
    FactsResponse.CODEC.write(new FactsResponse(request.number(), facts, missing), responses);
    return missing == null;
  }

  private static MediaFacts read(
      DataInputStream requests, FactsRequest request, List<MediaFormat> formats)
      throws IOException {
    byte[] bytes = new byte[request.followingBytes()];
    requests.readFully(bytes);
    return MediaFormats.read(formats, bytes, request.mediaType());
  }

  private static MediaFacts read(Path file, String mediaType, List<MediaFormat> formats)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return MediaFormats.read(formats, RandomBytes.of(channel), mediaType);
    }
  }
}
