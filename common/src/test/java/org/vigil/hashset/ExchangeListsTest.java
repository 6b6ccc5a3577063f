package org.vigil.hashset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.OTHER_PDQ;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.SHA1;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.ncmec.NcmecXml;
import org.vigil.hashset.stopncii.StopNcii;
import org.vigil.model.term.EntryStatus;

/** What the pages of NCMEC's and StopNCII's hash sharing say. */
class ExchangeListsTest {
  private static final NcmecXml NCMEC = new NcmecXml();
  private static final StopNcii STOP_NCII = new StopNcii();
  private static final String ROOT =
      "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\">";
  private static final String IDS = "<member id=\"42\">A</member><id>i1</id>";

  private static List<Entry> read(HashSetFormat format, String list) throws IOException {
    return Samples.read(format, list.getBytes(UTF_8));
  }

  private static String page(String entries) {
    return ROOT + "<images count=\"1\">" + entries + "</images></queryResult>";
  }

  private static String image(String fingerprints, String rest) {
    return "<image>%s<fingerprints>%s</fingerprints>%s</image>".formatted(IDS, fingerprints, rest);
  }

  private static String record(String signal, String hash, String status, String rest) {
    return "{\"signalType\":\"%s\",\"hashValue\":\"%s\",\"hashStatus\":\"%s\"%s}"
        .formatted(signal, hash, status, rest);
  }

  private static String records(String... records) {
    return "{\"hashRecords\":[" + String.join(",", records) + "],\"hasMoreRecords\":false}";
  }

  @Test
  void readsAllFingerprintsOfAnEntryOfNcmec() throws IOException {
    var photoDna = "Ab+/".repeat(48);
    var all =
        "<md5>%s</md5><sha1>%s</sha1><pdq>\n%s</pdq><pdna>%s</pdna><netclean>x</netclean>"
            .formatted(MD5, SHA1, PDQ, photoDna);
    assertThat(read(NCMEC, "\uFEFF" + page(image(all, ""))))
        .containsExactly(
            new Entry(
                null,
                SHA1,
                MD5,
                PDQ,
                null,
                photoDna,
                null,
                null,
                null,
                null,
                null,
                EntryStatus.LISTED,
                "42/image/i1",
                null));
  }

  @Test
  void aDeletedEntryOfNcmecRetractsByItsId() throws IOException {
    var deleted = "<deletedImage>" + IDS + "<timestamp/></deletedImage>";
    assertThat(read(NCMEC, page(deleted)))
        .containsExactly(
            new Entry(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EntryStatus.RETRACTED,
                "42/image/i1",
                null));
  }

  @Test
  void negativeFeedbackDisputesAndPositiveDoesNot() throws IOException {
    var md5 = "<md5>" + MD5 + "</md5>";
    var list =
        image(md5, "<feedback><affirmativeFeedback type=\"Md5\"/></feedback>")
            + image(md5, "<feedback><negativeFeedback type=\"Md5\"/></feedback>");
    assertThat(read(NCMEC, page(list)))
        .extracting(Entry::status)
        .containsExactly(EntryStatus.LISTED, EntryStatus.DISPUTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE x>"
      })
  void refusesADocumentType(String type) {
    var list = type + page(image("<md5>" + MD5 + "</md5>", ""));
    assertThatThrownBy(() -> read(NCMEC, list))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageStartingWith("Line 1: ");
    assertThat(NCMEC.recognises(list.getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<image><id>1</id></image> | An entry lacks its member or id",
        "<image><member id='1'/></image> | An entry lacks its member or id",
        "<image><id>1</id><id>2</id></image> | An entry has two members or ids",
        "<audio/> | An entry is neither image nor video",
        "<image><fingerprints><md5>secret</md5></fingerprints></image> |"
            + " The MD5 is not 32 hexadecimal digits",
        "<image><fingerprints><md5><b/></md5></fingerprints></image> |"
            + " An element lies where a text should",
        "<image>&secret;</image> | This is not well-formed XML",
        "</secret> | This is not well-formed XML"
      })
  void saysWhyAPageOfNcmecIsRefused(String entry, String reason) {
    assertThatThrownBy(() -> read(NCMEC, page("\n" + entry)))
        .isInstanceOf(BrokenHashSetException.class)
        .hasNoCause()
        .hasMessage("Line 2: " + reason + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- ", "<image x=\"", "<image><id>", "<a"})
  void refusesEndlessItemsWithoutHoldingThem(String start) {
    var endless =
        new GeneratedLists(
            Stream.concat(
                Stream.of(ROOT + "<images>" + start), Stream.generate(() -> "x".repeat(1_000))));
    assertThatThrownBy(() -> Samples.read(NCMEC, endless))
        .isInstanceOf(BrokenHashSetException.class);
    assertThat(endless.given()).isLessThan(2_000_000);
  }

  @Test
  void readsNoFurtherAheadHoweverLongThePageIs() throws IOException {
    var entry = image("<md5>%032x</md5>", "");
    var entries = IntStream.range(0, 30_000).mapToObj(entry::formatted);
    var list =
        new GeneratedLists(
            Stream.concat(
                Stream.concat(Stream.of(ROOT + "<images>"), entries),
                Stream.of("</images></queryResult>")));
    assertThat(list.furthestAhead(NCMEC, entry.length() + 28)).isLessThan(200_000);
  }

  @Test
  void readsTheHashesOfStopNcii() throws IOException {
    var notBlocked = ",\"CSPFeedbacks\":[{\"feedbackValue\":\"NotBlocked\"}]";
    var list =
        records(
            record("ImagePDQ", PDQ, "Active", ""),
            record("VideoMD5", MD5, "Received", notBlocked),
            record("ImagePDQ", OTHER_PDQ, "Deleted", notBlocked),
            record("URL", "https://x", "Active", ""),
            record("VideoMD5", OTHER_MD5, "Withdrawn", ""));
    var entries = read(STOP_NCII, list);
    assertThat(entries).extracting(Entry::pdq).containsExactly(PDQ, null, OTHER_PDQ, null);
    assertThat(entries)
        .extracting(Entry::status)
        .containsExactly(
            EntryStatus.LISTED, EntryStatus.DISPUTED, EntryStatus.RETRACTED, EntryStatus.RETRACTED);
  }

  @Test
  void saysWhyARecordOfStopNciiIsRefused() {
    var good = record("ImagePDQ", PDQ, "Active", "");
    assertRefused(records(good, record("secret", PDQ, "Active", "")), "The signalType is none");
    assertRefused(records(good, record("ImagePDQ", PDQ, "secret", "")), "The hashStatus is none");
    assertRefused(records(good, record("ImagePDQ", "secret", "Active", "")), "The PDQ is not 64");
    assertRefused(records(good, "7"), "A hash record is not an object");
    assertRefused(records(), "The list holds no entries");
    assertRefused(records(good) + "x", "This is not well-formed JSON");
    assertRefused("{\"hashRecords\":{}}", "hashRecords is not an array");
  }

  private static void assertRefused(String list, String reason) {
    assertThatThrownBy(() -> read(STOP_NCII, list))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining(": " + reason)
        .hasMessageNotContaining("secret");
  }
}
