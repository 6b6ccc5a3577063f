package org.vigil.container.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.DecodedBody.Encoding;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.container.MagicNumbers;
import org.vigil.model.term.Reason;

/** What a server sent: without its headers, its chunks put together, its encoding undone. */
final class WarcResponseBody extends BulkInputStream {
  /** How many bytes of a block are asked whether they are the header. */
  static final int MAX_HEADER_BYTES = 1 << 16;

  /** A decoder that gives nothing so often in a row never will. */
  private static final int MAX_EMPTY_READS = 1000;

  private final InputStream decoded;

  private WarcResponseBody(InputStream decoded) {
    this.decoded = decoded;
  }

  /** Whether a record is a response whose block begins with a whole header of HTTP. */
  static boolean isHttp(WarcRecord record, byte[] head) {
    if (!(record instanceof WarcResponse)) {
      return false;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    boolean ends = text.contains("\r\n\r\n") || text.contains("\n\n");
    return text.startsWith("HTTP/") && ends && parses(head);
  }

  private static boolean parses(byte[] head) {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    parser.parse(ByteBuffer.wrap(head));
    return parser.isFinished();
  }

  /**
   * @param response one that {@link #isHttp}
   * @param flaws takes what is wrong with it
   */
  static InputStream open(WarcResponse response, Consumer<Reason> flaws) throws IOException {
    HttpResponse http = response.http();
    PushbackInputStream body = new PushbackInputStream(http.body().stream(), 2);
    String encoding =
        http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return new WarcResponseBody(decoded(encoding, body, flaws));
  }

  private static InputStream decoded(
      String encoding, PushbackInputStream body, Consumer<Reason> flaws) throws IOException {
    return switch (encoding) {
      case "", "identity", "none" -> body;
      case "gzip", "x-gzip" -> begins(body, 0x1F, 0x8B) ? decode(body, Encoding.GZIP) : body;
      case "deflate" -> decode(body, Encoding.DEFLATE);
      case "br" -> decode(body, Encoding.BROTLI);
      case "zstd" -> begins(body, 0x28, 0xB5) ? decode(body, Encoding.ZSTD) : body;
      default -> {
        flaws.accept(Reason.UNSUPPORTED_METHOD);
        yield body;
      }
    };
  }

  /** Crawlers that decode a body often leave the header that says it is encoded. */
  private static boolean begins(PushbackInputStream body, int first, int second)
      throws IOException {
    byte[] head = body.readNBytes(2);
    body.unread(head);
    return MagicNumbers.at(head, 0, first, second);
  }

  private static InputStream decode(InputStream body, Encoding encoding) throws IOException {
    return DecodedBody.create(Channels.newChannel(body), encoding).stream();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    for (int i = 0; i < MAX_EMPTY_READS; i++) {
      int count = decoded.read(into, offset, length);
      if (count != 0 || length == 0) {
        return count;
      }
    }
    throw Failures.because(Reason.CORRUPT);
  }
}
