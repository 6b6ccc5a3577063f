package org.vigil.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.vigil.isolate.ParentLink;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;

/**
 * The process that touches untrusted bytes: it answers requests from standard input on standard
 * output, one at a time, and ends with its parent.
 *
 * <p>Request: a number, the media type, and either the path of a private file or no text, the
 * length, the bytes. Answer: the number, then {@link FactsCodec}. Before the first request it says
 * {@link #READY}.
 */
final class WorkerMain {
  /** Changes with the protocol, so that two versions never talk past each other. */
  static final long READY = 0x5649_4749_4c00_0003L;

  private static final int BUFFER_BYTES = 64 << 10;

  private WorkerMain() {}

  /** Takes the limits. */
  public static void main(String[] arguments) throws IOException {
    serve(MediaFormats.all(MediaLimits.of(arguments)));
  }

  /** Answers with these formats until the parent is gone. */
  static void serve(List<MediaFormat> formats) throws IOException {
    try (DataInputStream requests =
            new DataInputStream(new BufferedInputStream(System.in, BUFFER_BYTES));
        DataOutputStream answers = ParentLink.answers()) {
      // A class path with a gap must show at once, not file by file.
      WorkerCommand.libraries();
      answers.writeLong(READY);
      answers.flush();
      while (answer(requests, answers, formats)) {
        answers.flush();
      }
    }
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
    MediaFacts facts =
        file.isEmpty()
            ? read(requests, mediaType, formats)
            : read(Path.of(file), mediaType, formats);
    answers.writeLong(number);
    FactsCodec.write(facts, answers);
    return true;
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
