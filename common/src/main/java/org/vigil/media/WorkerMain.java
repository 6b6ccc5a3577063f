package org.vigil.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.vigil.isolate.ParentLink;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;

/**
 * The process that touches untrusted bytes: it answers requests from standard input on standard
 * output, one at a time, and ends with its parent.
 *
 * <p>Request: a number, the media type, and either the path of a private file or no text, the
 * length, the bytes. Answer: the number, then {@link FactsCodec}; or the number's complement and the
 * name of a library without which nothing can be read. Before the first request it says {@link
 * #READY}.
 */
final class WorkerMain {
  /** Changes with the protocol, so that two versions never talk past each other. */
  static final long READY = 0x5649_4749_4c00_0004L;

  private static final int BUFFER_BYTES = 64 << 10;

  private WorkerMain() {}

  /** Takes the limits. */
  public static void main(String[] arguments) throws IOException {
    serve(() -> MediaFormats.all(MediaLimits.of(arguments)));
  }

  /** Answers with these formats until the parent is gone. */
  static void serve(Supplier<List<MediaFormat>> formats) throws IOException {
    try (DataInputStream requests =
            new DataInputStream(new BufferedInputStream(System.in, BUFFER_BYTES));
        DataOutputStream answers = ParentLink.answers()) {
      List<MediaFormat> all = loaded(formats, answers);
      while (!all.isEmpty() && answer(requests, answers, all)) {
        answers.flush();
      }
    }
  }

  /** The formats, or none where a library is missing; the parent learns which. */
  private static List<MediaFormat> loaded(
      Supplier<List<MediaFormat>> formats, DataOutputStream answers) throws IOException {
    List<MediaFormat> loaded = List.of();
    try {
      loaded = formats.get();
      answers.writeLong(READY);
    } catch (LinkageError e) {
      answers.writeLong(~READY);
      answers.writeUTF(String.valueOf(e.getMessage()));
    }
    answers.flush();
    return loaded;
  }

  private static boolean answer(
      DataInputStream requests, DataOutputStream answers, List<MediaFormat> formats)
      throws IOException {
    long number;
    try {
      number = requests.readLong();
    } catch (EOFException e) {
      return false;
    }
    String mediaType = requests.readUTF();
    String file = requests.readUTF();
    try {
      MediaFacts facts =
          file.isEmpty()
              ? read(requests, mediaType, formats)
              : read(Path.of(file), mediaType, formats);
      answers.writeLong(number);
      FactsCodec.write(facts, answers);
      return true;
    } catch (ReaderUnavailableException e) {
      answers.writeLong(~number);
      answers.writeUTF(e.blamed());
      return false;
    }
  }

  private static MediaFacts read(
      DataInputStream requests, String mediaType, List<MediaFormat> formats) throws IOException {
    byte[] bytes = new byte[requests.readInt()];
    requests.readFully(bytes);
    return MediaFormats.read(formats, bytes, mediaType);
  }

  private static MediaFacts read(Path file, String mediaType, List<MediaFormat> formats)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return MediaFormats.read(formats, RandomBytes.of(channel), mediaType);
    }
  }
}
