package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.container.cybertip.Reports.details;
import static org.vigil.container.cybertip.Reports.file;
import static org.vigil.container.cybertip.Reports.files;
import static org.vigil.container.cybertip.Reports.json;
import static org.vigil.container.cybertip.Reports.police;
import static org.vigil.container.cybertip.Reports.quoted;
import static org.vigil.container.cybertip.Reports.read;
import static org.vigil.container.cybertip.Reports.submission;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.walk.ArchiveFormats;

/** A report is recognised by the names of its elements, in any encoding; nothing else is. */
class CyberTipRecognitionTest {
  private static final List<String> FORMS =
      List.of(
          submission(),
          details(""),
          police("", "<uploadedFiles/>"),
          police("ns0"),
          json(files(file("a.jpg"))),
          quoted("{'reportedInformation':{'uploadedFiles':{'uploadedFiles':[]}},'reportId':1}"));

  private static boolean recognised(byte[] head) {
    return ArchiveFormats.recognising(head).filter(CyberTipFormat.class::isInstance).isPresent();
  }

  @Test
  void everyFormIsRecognisedInEveryEncoding() {
    for (String text : FORMS) {
      for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
        for (String begin : List.of("", "\uFEFF", "\uFEFF\r\n ", "  \n")) {
          assertThat(recognised((begin + text).getBytes(charset)))
              .as("%s %s", charset, text)
              .isTrue();
        }
      }
    }
  }

  @Test
  void everyFormIsReadInEveryEncoding() {
    for (String text : FORMS) {
      var plain = read(text);
      for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
        var read = read(("\uFEFF" + text).getBytes(charset));
        assertThat(read.declared()).as("%s %s", charset, text).isEqualTo(plain.declared());
        assertThat(read.issues()).isEmpty();
        assertThat(read.failure()).isNull();
      }
    }
  }

  @Test
  void theHeadOfALargeReportIsEnough() {
    String[] many = new String[1_000];
    Arrays.fill(many, file("a.jpg"));
    byte[] all = json(files(many)).getBytes(UTF_8);
    assertThat(all.length).isGreaterThan(ArchiveFormat.HEAD_BYTES);
    assertThat(recognised(Arrays.copyOf(all, ArchiveFormat.HEAD_BYTES))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "{",
        "{}",
        "[]",
        "{'reportId':'1'}",
        "{'reportedInformation':null}",
        "{'reportId':'1','value':[]}",
        "{'a':{'reportId':'1','reportedInformation':{'uploadedFiles':[]}}}",
        "{'odata.metadata':'http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Cases',"
            + "'value':[]}",
        "{'@context':{},'@graph':[]}",
        "<report/>",
        "<report><reportId>1</reportId></report>",
        "<report xmlns='http://example.org/other'><incidentSummary/></report>",
        "<report><a><incidentSummary/></a></report>",
        "<fileDetails/>",
        "<fileDetails><fileId>1</fileId></fileDetails>",
        "<svg xmlns='http://www.w3.org/2000/svg'><title>report</title></svg>",
        "<!DOCTYPE html><html><body><report><incidentSummary/></report></body></html>",
        "<gpx version='1.1'><metadata/></gpx>",
        "<queryResult xmlns='https://hashsharing.ncmec.org/hashsharing/v2'/>",
        "<?xml version='1.0'?><!-- report -->",
        "report incidentSummary"
      })
  void nothingElseIsRecognised(String text) {
    assertThat(new CyberTipFormat().recognises(quoted(text).getBytes(UTF_8))).isFalse();
    assertThat(new CyberTipFormat().recognises(text.getBytes(UTF_8))).isFalse();
  }

  @Test
  void noOtherFormatTakesAReport() {
    for (String text : FORMS) {
      for (ArchiveFormat format : ArchiveFormats.all()) {
        assertThat(format.recognises(text.getBytes(UTF_8)))
            .as("%s %s", format.name(), text)
            .isEqualTo(format.name().equals("cybertip"));
      }
    }
  }

  @Test
  void noiseIsNotRecognised() {
    byte[] noise = new byte[ArchiveFormat.HEAD_BYTES];
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      random.nextBytes(noise);
      noise[0] = (byte) (i % 2 == 0 ? '<' : '{');
      assertThat(new CyberTipFormat().recognises(noise)).isFalse();
    }
    assertThat(new CyberTipFormat().recognises(new byte[ArchiveFormat.HEAD_BYTES])).isFalse();
  }
}
