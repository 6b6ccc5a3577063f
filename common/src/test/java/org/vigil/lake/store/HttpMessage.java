package org.vigil.lake.store;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or an answer, as it went by: the line it begins with, its headers, and its body as it
 * is framed, each byte a character.
 */
record HttpMessage(String start, List<String> headers, String body) {
  private static final int HEAD_MOST = 1 << 16;

  /** The next request, or nothing where the connection has ended. */
  static Optional<HttpMessage> request(InputStream in, OutputStream back) throws IOException {
    Optional<List<String>> head = head(in);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    HttpMessage request = of(head.get(), "");
    if (request.header("expect").isPresent()) {
      back.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      back.flush();
    }
    HttpMessage kept = request.without("expect");
    return Optional.of(new HttpMessage(kept.start(), kept.headers(), kept.framed(in)));
  }

  /** The answer to a request of this method. */
  static HttpMessage answer(InputStream in, String method) throws IOException {
    HttpMessage answer = of(head(in).orElseThrow(EOFException::new), "");
    int status = answer.status();
    if (status < 200) {
      return answer(in, method);
    }
    boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
    return bodiless ? answer : new HttpMessage(answer.start(), answer.headers(), answer.framed(in));
  }

  private static HttpMessage of(List<String> head, String body) {
    return new HttpMessage(head.get(0), List.copyOf(head.subList(1, head.size())), body);
  }

  private static Optional<List<String>> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int end = 0;
    while (end < 4 && bytes.size() < HEAD_MOST) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      bytes.write(next);
      boolean fits = next == (end % 2 == 0 ? '\r' : '\n');
      end = fits ? end + 1 : next == '\r' ? 1 : 0;
    }
    String head = bytes.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(head.lines().filter(line -> !line.isEmpty()).toList());
  }

  private String framed(InputStream in) throws IOException {
    if (header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      return chunks(in).toString(StandardCharsets.ISO_8859_1);
    }
    int length = header("content-length").map(Integer::parseInt).orElse(0);
    return new String(exactly(in, length), StandardCharsets.ISO_8859_1);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static ByteArrayOutputStream chunks(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      String size = line(in, all);
      int length = Integer.parseInt(size.split(";", -1)[0].strip(), 16);
      all.writeBytes(exactly(in, length));
      line(in, all);
      if (length == 0) {
        return all;
      }
    }
  }

  private static String line(InputStream in, ByteArrayOutputStream all) throws IOException {
    StringBuilder line = new StringBuilder();
    int next;
    do {
      next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      all.write(next);
      line.append((char) next);
    } while (next != '\n');
    return line.toString();
  }

  String method() {
    return start.split(" ", -1)[0];
  }

  /** What a request asks for, with its query. */
  String target() {
    return start.split(" ", -1)[1];
  }

  int status() {
    return Integer.parseInt(start.split(" ", -1)[1]);
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(header -> header.substring(name.length() + 1).strip())
        .findFirst();
  }

  HttpMessage without(String name) {
    List<String> kept =
        headers.stream()
            .filter(header -> !header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
            .toList();
    return new HttpMessage(start, kept, body);
  }

  /** As it goes over the wire. */
  byte[] bytes() {
    String head = start + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.ISO_8859_1);
  }
}
