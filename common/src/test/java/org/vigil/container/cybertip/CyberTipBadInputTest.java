package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.container.cybertip.Reports.A;
import static org.vigil.container.cybertip.Reports.details;
import static org.vigil.container.cybertip.Reports.file;
import static org.vigil.container.cybertip.Reports.files;
import static org.vigil.container.cybertip.Reports.json;
import static org.vigil.container.cybertip.Reports.police;
import static org.vigil.container.cybertip.Reports.quoted;
import static org.vigil.container.cybertip.Reports.read;
import static org.vigil.container.cybertip.Reports.submission;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.METADATA_ERROR;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;
import static org.vigil.model.term.Reason.UNSUPPORTED_FORMAT;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.MemberName;
import org.vigil.model.Reading;
import org.vigil.walk.Walked;

/** Whatever is wrong with a report has its issue, and loses nothing that could be read. */
class CyberTipBadInputTest {
  private static final String ONE =
      "<uploadedFile><filename>1.jpg</filename><verificationHash>"
          + A
          + "</verificationHash></uploadedFile>";

  @Test
  void whatStoodBeforeABreakStays() {
    for (String text :
        List.of(
            json(files(file("1.jpg"), file("second.jpg"))),
            police("", ONE, ONE.replace("1.jpg", "second.jpg")))) {
      Walked walked = Walked.of(Arrays.copyOf(text.getBytes(UTF_8), text.indexOf("second")));
      assertThat(walked.paths()).containsExactly("x!/1.jpg", "x");
      assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
    }
  }

  @Test
  void filesThatWaitForTheReportsNumberSurviveItsBreakingOff() {
    String text = quoted("{'reportedInformation':{" + files(file("1.jpg"), file("2.jpg")) + "},");
    Walked walked = Walked.of(text.getBytes(UTF_8));
    assertThat(walked.paths()).containsExactly("x!/1.jpg", "x!/2.jpg", "x");
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
    assertThat(read(text).file(0).facts().reportId()).isEmpty();
  }

  @Test
  void aBreakInTheFormIsCorrupt() {
    Walked json =
        Walked.of(json(files(file("1.jpg"), file("2.jpg"))).replace("},{", "},}{").getBytes(UTF_8));
    assertThat(json.paths()).containsExactly("x!/1.jpg", "x");
    assertThat(json.reasons("x")).containsExactly(CORRUPT);
    Walked xml = Walked.of((police("", ONE, "<uploadedFile></wrong>", ONE) + "  ").getBytes(UTF_8));
    assertThat(xml.paths()).containsExactly("x!/1.jpg", "x");
    assertThat(xml.reasons("x")).containsExactly(CORRUPT);
  }

  @Test
  void twoReportsInOneFileAreAnIssueAndTheFirstNumberIsKept() {
    for (String text :
        List.of(
            police("", "<reportId>78</reportId>", ONE),
            police("", ONE.replace("<filename>", "<reportId>78</reportId><filename>")))) {
      var read = read(text);
      assertThat(read.issues()).containsExactly(CORRUPT);
      assertThat(read.facts().reportId()).isEqualTo("77");
      assertThat(read.names()).containsExactly("1.jpg");
    }
    var json = read(json(files(file("1.jpg"))).replace("\"additional", "\"reportId\":5,\"a"));
    assertThat(json.issues()).containsExactly(CORRUPT);
    assertThat(json.facts().reportId()).isEqualTo("12345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "]", "{\"reportId\":\"2\"}"})
  void whatFollowsAReportInJsonIsTrailingData(String trailing) {
    var read = read(json(files(file("1.jpg"))) + trailing);
    assertThat(read.names()).containsExactly("1.jpg");
    assertThat(read.issues()).containsExactly(TRAILING_DATA);
    assertThat(read.failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<report/>", "x", "<", "\u0001"})
  void whatFollowsAReportInXmlIsTrailingData(String trailing) {
    var read = read(police("", ONE) + trailing);
    assertThat(read.names()).containsExactly("1.jpg");
    assertThat(read.issues()).hasSize(trailing.equals("\u0001") ? 0 : 1); // made a blank
    assertThat(read.failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'filename':{'a':1}",
        "'filename':[{'y':[2]}]",
        "'viewedByEsp':'perhaps'",
        "'viewedByEsp':{}",
        "'industryClassification':'Z9'",
        "'industryClassification':[{'a':1}]",
        "'sourceInformation':7",
        "'sourceInformation':{'sourceCaptures':'none'}",
        "'sourceInformation':{'sourceCaptures':[{'captureType':'IP Address','value':'300.1.1.1'}]}",
        "'sourceInformation':{'sourceCaptures':[{'captureType':'IP Address','value':'192.0.2.1',"
            + "'dateTime':'yesterday'}]}",
        "'sourceInformation':{'sourceCaptures':[{'captureType':'IP Address','value':'192.0.2.1',"
            + "'port':99999}]}",
        "'uploadedToEspTimestamp':'2024-13-45T00:00:00Z'",
        "'ncmecTags':'none'",
        "'originalFileHash':[{'@hashType':'SHA1','value':'short'}]"
      })
  void aWrongValueOfAFileAloneIsLeftOut(String wrong) {
    var broken = "{'verificationHash':'" + A + "','originalFilename':'a.jpg'," + wrong + "}";
    var read = read(json(files(broken, file("good.jpg"))));
    assertThat(read.names()).containsExactly("a.jpg", "good.jpg");
    assertThat(read.file(0).content().md5()).isEqualTo(A);
    if (!wrong.contains("{}")) { // that is as much as null
      assertThat(read.file(0).reasons()).containsExactly(METADATA_ERROR);
    }
    assertThat(read.file(1).issues()).isEmpty();
    assertThat(read.issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'incidentSummary':'none'",
        "'incidentSummary':{'incidentType':{'a':1}}",
        "'incidentSummary':{'incidentDateTime':'yesterday'}",
        "'reportedPeople':7",
        "'reportedPeople':{'reportedPersons':'nobody'}",
        "'reportedPeople':{'reportedPersons':[7]}",
        "'reportedPeople':{'reportedPersons':[{'emails':7}]}",
        "'reportedPeople':{'reportedPersons':[{'emails':{'emails':[{'value':'no address'}]}}]}",
        "'reportedPeople':{'reportedPersons':[{'phones':{'phones':[{'value':[{'a':1}]}]}}]}",
        "'reportedPeople':{'reportedPersons':[{'firstName':{'first':'x'}}]}",
        "'intendedRecipients':'nobody'"
      })
  void aWrongValueElsewhereAloneIsLeftOut(String wrong) {
    var read = read(json(wrong, "'victims':[{'espUserId':'v'}]", files(file("good.jpg"))));
    assertThat(read.names()).containsExactly("good.jpg");
    assertThat(read.file(0).issues()).isEmpty();
    assertThat(read.issues()).containsExactly(METADATA_ERROR);
    assertThat(read.declared().sightings()).anyMatch(it -> it.value().equals("example co:v"));
  }

  @Test
  void aFileThatIsAWordIsAFaultAndItsNeighboursGoOn() {
    Walked walked = Walked.of(json(files("'no file'", "7", file("good.jpg"))).getBytes(UTF_8));
    assertThat(walked.paths()).containsExactly("x!/file-1", "x!/file-2", "x!/good.jpg", "x");
    assertThat(walked.at("x!/file-1").kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(walked.reasons("x!/file-1")).contains(CORRUPT);
    assertThat(walked.reasons("x!/good.jpg")).isEmpty();
  }

  @Test
  void hostileTextsAreKeptAsTextWithoutControlCharacters() {
    var name = "=cmd()<script>\\u0000\\u001b[31m\\u202egnp.exe";
    var file = read(json(files(file(name)))).file(0);
    assertThat(file.member().name()).isEqualTo("=cmd()<script>[31mgnp.exe");
    assertThat(MemberName.issues(file.member().name(), 100)).isEmpty();
    var lengthy = read(json(files(file("n".repeat(100_000))))).file(0);
    assertThat(lengthy.member().name()).hasSize(2_056);
    var xml =
        read(details("").replace("holiday", "=1+1&lt;b&gt;\u0001\u202e" + "x".repeat(90_000)));
    assertThat(xml.file(0).member().name()).startsWith("=1+1<b>").hasSize(2_056);
    var climbing = read(json(files(file("../../etc/x")))).file(0);
    assertThat(climbing.member().name()).isEqualTo("../../etc/x"); // a label, never a path
  }

  @Test
  void annotationsAreBoundedInLengthAndCharset() {
    var text = submission().replace("someNewFlag", "x".repeat(500) + "Ünd-1");
    assertThat(read(text).facts().annotations())
        .allMatch(it -> it.matches("[A-Z0-9_]{1,64}"))
        .hasSize(3);
  }

  @Test
  void entitiesAreNeverFetched() {
    var secret = "<!DOCTYPE report [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    var bomb = "<!DOCTYPE report [<!ENTITY a 'aa'><!ENTITY b '&a;&a;&a;'>]>";
    for (String type : List.of(secret, bomb)) {
      var text = submission("<additionalInfo>&x;&b;</additionalInfo>");
      var read = read(text.replace("<report ", type + "<report "));
      assertThat(read.failure()).isEqualTo(UNSUPPORTED_FORMAT);
      assertThat(
              new CyberTipFormat()
                  .recognises(text.replace("<report ", type + "<report ").getBytes(UTF_8)))
          .isFalse();
    }
  }

  @Test
  void nestingIsLimited() {
    var xml = police("", ONE, "<a>".repeat(100) + "</a>".repeat(100));
    assertThat(read(xml).failure()).isEqualTo(UNSUPPORTED_FORMAT);
    assertThat(read(xml).names()).containsExactly("1.jpg");
    var json = json(files(file("1.jpg")), "'a':" + "[".repeat(100) + "]".repeat(100));
    assertThat(read(json).failure()).isEqualTo(UNSUPPORTED_FORMAT);
    assertThat(read(json).names()).containsExactly("1.jpg");
  }

  @Test
  void survivesEveryByteBeingWrongAndEveryEnd() {
    var random = new Random(3);
    for (String text :
        List.of(json(files(file("1.jpg"))), police("ns0", ONE), submission(), details(""))) {
      byte[] whole = text.getBytes(UTF_8);
      for (int i = 0; i < whole.length; i++) {
        byte[] broken = whole.clone();
        broken[i] ^= (byte) (1 << random.nextInt(8));
        Walked.of(broken);
        read(broken);
        read(Arrays.copyOf(whole, i));
        Walked.of(Arrays.copyOf(whole, i));
      }
    }
  }
}
