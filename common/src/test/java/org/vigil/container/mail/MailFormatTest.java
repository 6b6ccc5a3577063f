package org.vigil.container.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.DEPTH_LIMIT;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.TRAILING_DATA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Messages as programs and attackers write them. */
public class MailFormatTest extends ArchiveFormatContract {
  private static final String HEADER = MailBytes.HEADER;

  @Override
  protected ArchiveFormat format() {
    return new MailFormat();
  }

  @Override
  protected byte[] empty() {
    return MailBytes.containing(List.of(), List.of());
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return MailBytes.containing(names, contents);
  }

  @Test
  void aMessageWithoutPartsHasItsTextAsAMember() {
    Walked walked = Walked.of(ZipBytes.utf8(HEADER + "\r\nsome text"));
    assertThat(walked.sizeBytes("x!/part-1")).isEqualTo(9);
    assertThat(walked.readings()).allMatch(reading -> reading.issues().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition: attachment; filename=\"Bör.jpg\"\r\n",
        "Content-Disposition: attachment; filename*=UTF-8''B%C3%B6r.jpg\r\n",
        "Content-Disposition: attachment; filename*0*=UTF-8''B%C3%B6;\r\n filename*1*=r.jpg\r\n",
        "Content-Type: image/jpeg; name=\"=?ISO-8859-1?Q?B=F6r.jpg?=\"\r\n",
        "Content-Type: image/jpeg; name=\"=?UTF-8?B?QsO2ci5qcGc=?=\"\r\n",
        "Content-Type: image/jpeg; name=other\r\nContent-Disposition: inline; filename=Bör.jpg\r\n"
      })
  void decodesTheNamesOfAttachments(String fields) {
    Walked walked = Walked.of(MailBytes.part(fields, "text"));
    assertThat(walked.paths()).containsExactly("x!/B\u00f6r.jpg", "x");
    assertThat(walked.sizeBytes("x!/B\u00f6r.jpg")).isEqualTo(4);
  }

  @Test
  void decodesWhatIsQuotedOrUuencoded() {
    String quoted = "Content-Transfer-Encoding: quoted-printable\r\n";
    assertThat(Walked.of(MailBytes.part(quoted, "=FF=00=\r\na")).sizeBytes("x!/part-1"))
        .isEqualTo(3);
    String uu = "Content-Transfer-Encoding: x-uuencode\r\n";
    Walked walked = Walked.of(MailBytes.part(uu, "begin 644 a\r\n#0V%T\r\n`\r\nend"));
    assertThat(walked.at("x!/part-1").media())
        .isEqualTo(Walked.of(ZipBytes.utf8("Cat")).source().media());
  }

  @Test
  void aMessageWithinAMessageIsAContainer() {
    byte[] inner = MailBytes.containing(List.of("a.jpg"), List.of(ZipBytes.utf8("picture")));
    byte[] outer =
        MailBytes.part("Content-Type: message/rfc822\r\n", new String(inner, UTF_8) + "\r\n");
    assertThat(Walked.of(outer).sizeBytes("x!/part-1!/a.jpg")).isEqualTo(7);
  }

  @Test
  void tellsOfWhatIsBrokenAndGivesTheRest() {
    String base64 = "Content-Transfer-Encoding: base64\r\n";
    Walked walked = Walked.of(MailBytes.part(base64, "QUJ*D\u00ffRE"));
    assertThat(walked.reasons("x!/part-1")).containsExactly(CORRUPT);
    Walked unbounded =
        Walked.of(ZipBytes.utf8(HEADER + "Content-Type: multipart/mixed\r\n\r\n--b\r\n"));
    assertThat(unbounded.reasons("x!/part-1")).containsExactly(CORRUPT);
    byte[] more = GzipBytes.join(MailBytes.part("", "text"), ZipBytes.utf8("\r\nhidden"));
    assertThat(Walked.of(more).reasons("x")).containsExactly(TRAILING_DATA);
  }

  @Test
  void partsWithinPartsEndSomewhere() {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 5000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    assertThat(Walked.of(ZipBytes.utf8(mail.toString())).reasons("x")).containsExactly(DEPTH_LIMIT);
  }

  @Test
  void headersThatWouldFillTheMemoryAreRefused() {
    byte[] line = ZipBytes.utf8("X: " + "x".repeat(4 << 20));
    byte[] fields = ZipBytes.utf8("X: x\r\n".repeat(20_000));
    assertThat(Walked.of(GzipBytes.join(ZipBytes.utf8(HEADER), line)).reasons("x"))
        .containsExactly(MEMORY_LIMIT);
    assertThat(Walked.of(GzipBytes.join(ZipBytes.utf8(HEADER), fields)).reasons("x"))
        .containsExactly(MEMORY_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nDate: x\r\nFrom: y\r\nSubject: z\r\nMIME-Version: 1.0\r\n\r\n",
        "Date: today\r\nServer: x\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nabc",
        "From: here to there\nit is far\nTo: a\nSubject: b\nDate: c\n\n",
        "name: value\nfrom: config\nkind: yaml\n",
        "2020-01-01 12:00:00 From: a To: b Subject: c\n"
      })
  void otherTextIsNoMessage(String text) {
    assertThat(format().recognises(ZipBytes.utf8(text))).isFalse();
  }
}
