package org.vigil.container.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.TRUNCATED;
import static org.vigil.model.term.Reason.UNSUPPORTED_METHOD;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Web archives as crawlers and accidents leave them. */
public class WarcFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Override
  protected ArchiveFormat format() {
    return new WarcFormat();
  }

  @Override
  protected byte[] empty() {
    return ZipBytes.utf8("WARC/1.0\r\n");
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < names.size(); i++) {
      bytes.writeBytes(record("resource", names.get(i), contents.get(i)));
    }
    return bytes.toByteArray();
  }

  private static byte[] record(String type, String uri, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: "
            + uri
            + "\r\nWARC-Date: 2020-02-03T04:05:06Z\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return GzipBytes.join(ZipBytes.utf8(header), block, ZipBytes.utf8("\r\n\r\n"));
  }

  private static byte[] http(String fields, byte[] body) {
    return GzipBytes.join(ZipBytes.utf8("HTTP/1.1 200 OK\r\n" + fields + "\r\n"), body);
  }

  @Override
  @Test
  public void anEmptyContainerHasNoMembers() {
    assertThat(Walked.of(empty()).reasons("x")).containsExactly(TRUNCATED);
  }

  @Test
  void givesTheBodyOfAResponseAndTheBlocksOfAllElse() {
    byte[] chunks = ZipBytes.utf8("5\r\nsome \r\n4\r\ntext\r\n0\r\n\r\n");
    byte[] bytes =
        GzipBytes.join(
            record("response", "http://a/1", http("Content-Length: 9\r\n", TEXT)),
            record("response", "http://a/2", http("Transfer-Encoding: chunked\r\n", chunks)),
            record(
                "response", "http://a/3", http("Content-Encoding: gzip\r\n", GzipBytes.of(TEXT))),
            record("response", "http://a/4", http("Content-Encoding: gzip\r\n", TEXT)),
            record("request", "http://a/5", ZipBytes.utf8("GET / HTTP/1.1\r\n\r\n")));
    Walked walked = Walked.of(bytes);
    for (int i = 1; i <= 4; i++) {
      assertThat(walked.sizeBytes("x!/http://a/" + i)).isEqualTo(TEXT.length);
    }
    assertThat(walked.sizeBytes("x!/http://a/5")).isEqualTo(18);
    assertThat(walked.at("x!/http://a/1").modifiedAt())
        .isEqualTo(Instant.parse("2020-02-03T04:05:06Z"));
    assertThat(walked.readings()).allMatch(reading -> reading.issues().isEmpty());
  }

  @Test
  void goesOnBehindBrokenRecords() {
    byte[] bytes =
        GzipBytes.join(
            record("response", "http://a/1", http("Content-Encoding: lzw\r\n", TEXT)),
            ZipBytes.utf8("WARC/1.0\r\nno length\r\n\r\nnoise\r\n\r\n"),
            ZipBytes.utf8("WARC/1.0\r\nno \0 field\r\nContent-Length: 5\r\n\r\nnoise\r\n\r\n"),
            record("response", "http://a/2", ZipBytes.utf8("no header")),
            record("resource", "http://a/3", TEXT));
    Walked walked = Walked.of(bytes);
    assertThat(walked.paths())
        .containsExactly("x!/http://a/1", "x!/record-2", "x!/http://a/2", "x!/http://a/3", "x");
    assertThat(walked.reasons("x!/http://a/1")).containsExactly(UNSUPPORTED_METHOD);
    assertThat(walked.reasons("x!/record-2")).containsExactly(CORRUPT);
    assertThat(walked.sizeBytes("x!/http://a/2")).isEqualTo(9);
    assertThat(walked.sizeBytes("x!/http://a/3")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).containsExactly(CORRUPT);
  }

  @Test
  void aBodyWhoseEncodingIsBrokenIsAFaultOfItsOwn() {
    byte[] broken = GzipBytes.of(TEXT);
    broken[3] = (byte) 0xFF;
    byte[] bytes =
        GzipBytes.join(
            record("response", "http://a/1", http("Content-Encoding: gzip\r\n", broken)),
            record("resource", "http://a/2", TEXT));
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/http://a/1").issues()).isNotEmpty();
    assertThat(walked.sizeBytes("x!/http://a/2")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void readsRecordsThatWereCompressedOneByOne() {
    byte[] bytes =
        GzipBytes.join(
            GzipBytes.of(record("resource", "http://a/1", TEXT)),
            GzipBytes.of(record("resource", "http://a/2", TEXT)));
    assertThat(Walked.of(bytes).at("x!/content").listedMembers()).isEqualTo(2);
  }

  @Test
  void readsArcs() {
    byte[] version = ZipBytes.utf8("1 0 Someone\nURL IP-address Archive-date Content-type\n");
    byte[] page = http("Content-Type: text/plain\r\n", TEXT);
    byte[] bytes =
        GzipBytes.join(
            arc("filedesc://a.arc 0.0.0.0 20200203040506 text/plain", version),
            arc("http://a/1 1.2.3.4 20200203040506 text/plain", page),
            arc("http://a/2 1.2.3.4 20200203040506 text/plain", page));
    Walked walked = Walked.of(bytes);
    assertThat(walked.source().listedMembers()).isEqualTo(3);
    assertThat(walked.sizeBytes("x!/http://a/1")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/http://a/2").modifiedAt())
        .isEqualTo(Instant.parse("2020-02-03T04:05:06Z"));
  }

  private static byte[] arc(String fields, byte[] block) {
    String line = fields + " " + block.length + "\n";
    return GzipBytes.join(line.getBytes(StandardCharsets.US_ASCII), block, new byte[] {'\n'});
  }
}
