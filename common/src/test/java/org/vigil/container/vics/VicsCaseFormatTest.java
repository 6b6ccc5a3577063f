package org.vigil.container.vics;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.METADATA_ERROR;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;
import static org.vigil.model.term.Reason.UNSUPPORTED_FORMAT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.walk.ArchiveFormats;
import org.vigil.walk.Walked;

/** A VICS case file as a source: what it tells of arrives, and one broken entry breaks no other. */
class VicsCaseFormatTest {
  private static final String MODEL =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml";
  private static final String A = "a".repeat(32);
  static final String B = "b".repeat(32);
  static final String GOOD = "{'MD5':'" + B + "','RelativeFilePath':'good.jpg'}";

  static String caseFile(String... media) {
    return ("{'@odata.context':'"
            + MODEL
            + "/US/$metadata#Cases','value':[{'CaseID':'1',"
            + "'TotalMediaFiles':99,'Media':["
            + String.join(",", media)
            + "],'CaseNumber':'7'}]}")
        .replace('\'', '"');
  }

  private static Walked walked(String... media) {
    return Walked.of(caseFile(media).getBytes(UTF_8));
  }

  private static Media media(Walked walked, String path) {
    return Objects.requireNonNull(walked.at(path).media());
  }

  @Test
  void everyFileOfEveryEntryIsAMediaFileAndSoIsTheCaseFile() {
    Walked walked =
        walked(
            "{'MediaFiles':[{'FileName':'1.jpg','FilePath':'DCIM\\\\100'},{'FileName':'2.jpg'}],"
                + "'MD5':'"
                + A.toUpperCase(Locale.ROOT)
                + "','MediaSize':'488'}",
            GOOD);
    assertThat(walked.paths())
        .containsExactly("x!/DCIM\\100\\1.jpg", "x!/2.jpg", "x!/good.jpg", "x");
    assertThat(walked.readings()).allMatch(r -> r.kind() == Reading.Kind.MEDIA_FILE);
    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty());
    assertThat(walked.source().listedMembers()).isEqualTo(3);
    assertThat(walked.sizeBytes("x!/2.jpg")).isEqualTo(488);
    assertThat(walked.sizeBytes("x!/good.jpg")).isEqualTo(-1);
    assertThat(media(walked, "x!/2.jpg").md5()).isEqualTo(A);
  }

  @Test
  void severalEntriesOfOneContentAreSeveralOccurrences() {
    Walked walked = walked(GOOD, GOOD, GOOD.replace("good", "copy"));
    assertThat(walked.paths()).containsExactly("x!/good.jpg", "x!/good.jpg", "x!/copy.jpg", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "null",
        "['MD5']",
        "{}",
        "{'MD5':null}",
        "{'MD5':17}",
        "{'MD5':{'MD5':[1,{}]}}",
        "{'MD5':'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'}",
        "{'SHA1':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}",
        "{'MD5':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','SHA1':'a'}",
        "{'MD5':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','MD5':'cccccccccccccccccccccccccccccccc'}",
        "{'MD5':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','MediaFiles':['a']}"
      })
  void aBrokenEntryIsAFaultAndItsNeighboursGoOn(String broken) {
    Walked walked = walked(broken, GOOD);
    assertThat(walked.paths()).containsExactly("x!/media-1", "x!/good.jpg", "x");
    assertThat(walked.reasons("x!/media-1")).containsExactly(CORRUPT);
    assertThat(walked.at("x!/media-1").kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(walked.reasons("x!/good.jpg")).isEmpty();
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void aBrokenEntryIsAFaultForEachOfItsFilesUnderItsName() {
    Walked walked = walked("{'MD5':{'a':1},'MediaFiles':[{'FileName':'1'},{'FileName':'2'}]}");
    assertThat(walked.reasons("x!/1")).containsExactly(CORRUPT);
    assertThat(walked.reasons("x!/2")).containsExactly(CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'MediaSize':'much'",
        "'MediaSize':[1]",
        "'MimeType':{'a':'b'}",
        "'Exifs':'none'",
        "'Exifs':[4]",
        "'AlternativeHashes':{}",
        "'AlternativeHashes':[{'HashName':'PDQ','HashValue':'f'}]",
        "'PhotoDNA':'1,2,3'",
        "'MediaFiles':'none'",
        "'MediaFiles':[{'FilePath':['no'],'FileName':'a.jpg'}]",
        "'MediaFiles':[{'FileName':'a.jpg','Written':'yesterday'}]"
      })
  void anotherWrongValueIsLeftOutAndSaid(String wrong) {
    String entry = "{'MD5':'" + A + "'," + wrong + ",'RelativeFilePath':'a.jpg'}";
    Walked walked = walked(entry, GOOD);
    assertThat(walked.paths()).containsExactly("x!/a.jpg", "x!/good.jpg", "x");
    assertThat(walked.reasons("x!/a.jpg")).containsExactly(METADATA_ERROR);
    assertThat(media(walked, "x!/a.jpg").md5()).isEqualTo(A);
  }

  @Test
  void fieldsThatNobodyNeedsMayHoldAnythingAndTextsMayBeLong() {
    Walked walked =
        walked(
            "{'MD5':'"
                + A
                + "','Repositories':'none','Cases':7,'Series':[{'Name':1}],"
                + "'Comments':'"
                + "long".repeat(50_000)
                + "','IsPrecategorized':'true',"
                + "'MediaFiles@odata.navigationLinkUrl':'/x','RelativeFilePath':'a.jpg'}");
    assertThat(walked.reasons("x!/a.jpg")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-04T13:22:01Z, 2019-05-04T13:22:01Z",
    "2019-05-04T13:22:01.25, 2019-05-04T13:22:01.250Z",
    "2019-05-04T13:22:01-05:00, 2019-05-04T18:22:01Z",
    "2019-05-04T13:22:01+05:00Z, 2019-05-04T08:22:01Z",
    "/Date(1556976121000)/, 2019-05-04T13:22:01Z",
    "/Date(1556976121000+0200)/, 2019-05-04T13:22:01Z",
    "05/04/2019 01:22:01 PM, 2019-05-04T13:22:01Z",
    "5/4/2019 1:22:01 AM, 2019-05-04T01:22:01Z"
  })
  void readsTimesInEveryDialect(String written, Instant moment) {
    Walked walked =
        walked("{'MD5':'" + A + "','MediaFiles':[{'FileName':'1','Written':'" + written + "'}]}");
    assertThat(walked.at("x!/1").modifiedAt()).isEqualTo(moment);
    assertThat(walked.reasons("x!/1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0001-01-01T00:00:00"})
  void noDateIsNoFlaw(String written) {
    Walked walked =
        walked("{'MD5':'" + A + "','MediaFiles':[{'FileName':'1','Written':'" + written + "'}]}");
    assertThat(walked.at("x!/1").modifiedAt()).isNull();
    assertThat(walked.reasons("x!/1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\DCIM\\a.jpg, a.jpg, C:\\DCIM\\a.jpg",
    "C:\\DCIM\\, a.jpg, C:\\DCIM\\a.jpg",
    "C:\\DCIM, a.jpg, C:\\DCIM\\a.jpg",
    "card/DCIM, a.jpg, card/DCIM/a.jpg",
    "a.jpg, a.jpg, a.jpg",
    "'', a.jpg, a.jpg"
  })
  void joinsThePathAsExportersMeanIt(String folder, String name, String path) {
    Walked walked =
        walked(
            "{'MD5':'"
                + A
                + "','MediaFiles':[{'FileName':'"
                + name
                + "','FilePath':'"
                + folder.replace("\\", "\\\\")
                + "'}]}");
    assertThat(walked.paths()).contains("x!/" + path);
  }

  @Test
  void readsUtf16AndByteOrderMarks() {
    String text = caseFile(GOOD);
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + text).getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_16LE),
            ("\uFEFF" + text).getBytes(UTF_16BE),
            text.getBytes(UTF_16LE),
            ("\r\n  " + text).getBytes(UTF_8))) {
      assertThat(Walked.of(bytes).paths()).containsExactly("x!/good.jpg", "x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://github.com/ICMEC/ProjectVic/DataModels/1.1.xml#Cases",
        "http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Cases",
        "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/UK/$metadata#Cases",
        "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/CUSTOM/$metadata#Cases"
      })
  void recognisesEveryVersionAndRegion(String model) {
    for (String key : List.of("odata.metadata", "@odata.context")) {
      String text = "{\"" + key + "\":\"" + model + "\",\"value\":[]}";
      assertThat(ArchiveFormats.recognising(text.getBytes(UTF_8)))
          .containsInstanceOf(VicsCaseFormat.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'value':[]}",
        "{'odata.metadata':'http://github.com/ICMEC/ProjectVic/DataModels/1.2.xml#Media'}",
        "#Cases",
        ""
      })
  void recognisesNothingElse(String text) {
    assertThat(new VicsCaseFormat().recognises(text.replace('\'', '"').getBytes(UTF_8))).isFalse();
  }

  @Test
  void whatStoodBeforeABreakInTheTextStays() {
    String text = caseFile(GOOD, GOOD.replace("good", "second"));
    Walked truncated = Walked.of(Arrays.copyOf(text.getBytes(UTF_8), text.indexOf("second")));
    assertThat(truncated.paths()).containsExactly("x!/good.jpg", "x");
    assertThat(truncated.reasons("x")).containsExactly(TRUNCATED);
    Walked corrupt = Walked.of(text.replace("},{", "},}{").getBytes(UTF_8));
    assertThat(corrupt.paths()).containsExactly("x!/good.jpg", "x");
    assertThat(corrupt.reasons("x")).containsExactly(CORRUPT);
  }

  @Test
  void saysWhatIsWrongWithTheFile() {
    assertThat(Walked.of((caseFile(GOOD) + " {}").getBytes(UTF_8)).reasons("x"))
        .containsExactly(TRAILING_DATA);
    assertThat(walked("[".repeat(80) + "]".repeat(80)).reasons("x"))
        .containsExactly(UNSUPPORTED_FORMAT);
    String values = caseFile(GOOD);
    for (String shape : List.of("\"value\":7", "\"value\":[4]", "\"value\":[{\"Media\":4}]")) {
      String text = values.substring(0, values.indexOf("\"value\"")) + shape + "}";
      assertThat(Walked.of(text.getBytes(UTF_8)).reasons("x")).containsExactly(CORRUPT);
    }
  }

  @Test
  void aMediumWhereACaseShouldBeIsNotPassedOverInSilence() {
    String text = caseFile().replace("\"CaseID\":\"1\"", "\"MD5\":\"" + A + "\"");
    assertThat(Walked.of(text.getBytes(UTF_8)).reasons("x")).containsExactly(CORRUPT);
  }

  @Test
  void survivesWhateverIsCutOff() {
    for (byte[] whole :
        List.of(caseFile(GOOD, GOOD).getBytes(UTF_8), caseFile(GOOD).getBytes(UTF_16LE))) {
      for (int length = 0; length < whole.length; length += 3) {
        Walked.of(Arrays.copyOf(whole, length));
      }
    }
  }

  @Test
  void fileNamesThatAreMoreThanIsHeldAtOnceAreAFault() {
    String[] files = new String[120_000];
    Arrays.fill(files, "{'FileName':'a'}");
    Walked walked = walked("{'MediaFiles':[" + String.join(",", files) + "],'MD5':'" + A + "'}");
    assertThat(walked.readings()).hasSizeBetween(80_000, 90_000);
    assertThat(walked.reasons("x!/media-1")).containsExactly(MEMORY_LIMIT);
  }
}
