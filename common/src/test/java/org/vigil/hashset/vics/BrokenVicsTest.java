package org.vigil.hashset.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.VICS_2;
import static org.vigil.hashset.Samples.ascii;
import static org.vigil.hashset.Samples.media;
import static org.vigil.hashset.Samples.vics;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.GeneratedLists;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;

/** VICS files that must be refused whole, and hostile ones that must not take the memory. */
class BrokenVicsTest {
  private static final VicsFormat VICS = new VicsFormat();
  private static final String RECORD = "{\"MD5\":\"" + MD5 + "\"}";
  private static final String START = "{\"@odata.context\":\"" + VICS_2 + "\",\"value\":[";
  private static final long READ_AHEAD_BYTES = 300_000;

  private static AbstractThrowableAssert<?, ?> assertRefused(byte[] list) {
    return assertThatThrownBy(() -> Samples.read(VICS, list))
        .isInstanceOf(BrokenHashSetException.class)
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"MediaID\":3 | The record holds no hash",
        "\"MD5\":\"\" | The record holds no hash",
        "\"MD5\":\"secret\" | MD5 is not 32 hexadecimal digits",
        "\"MD5\":\"588cd1c0e48916d8e7403310402d0a6g\" | MD5 is not 32 hexadecimal digits",
        "\"SHA1\":\"588cd1c0e48916d8e7403310402d0a68\" | SHA-1 is not 40 hexadecimal digits",
        "\"PhotoDNA\":\"AAAA\" | PhotoDNA is not 288 hexadecimal digits or 192 characters of Base64",
        "\"MD5\":[\"x\"] | MD5 is not a single value",
        "\"Category\":256 | Category is not a number from 0 to 255",
        "\"Category\":-1 | Category is not a number from 0 to 255",
        "\"Category\":1e999999999 | Category is not a number from 0 to 255",
        "\"Category\":99999999999999999999 | Category is not a number from 0 to 255",
        "\"Category\":\"secret\" | Category is not a number from 0 to 255",
        "\"IsDistributed\":\"secret\" | IsDistributed is neither true nor false",
        "\"IsDistributed\":1 | IsDistributed is neither true nor false",
        "\"AlternativeHashes\":\"secret\" | AlternativeHashes is not an array",
        "\"AlternativeHashes\":[\"secret\"] | An alternative hash is not an object",
        "\"AlternativeHashes\":[{\"HashName\":\"pdq\",\"HashValue\":\"00\"}] |"
            + " PDQ is not 64 hexadecimal digits",
        "\"Category\":1,\"Category\":2 | The record says two things of Category",
        "\"Media\":[{\"CaseID\":\"1\"}] | The values are partly cases and partly media"
      })
  void saysWhyARecordIsRefused(String fields, String reason) {
    assertRefused(media(RECORD, "{" + fields + "}"))
        .hasMessageEndingWith(", after 1 record: " + reason + ".");
  }

  @Test
  void saysWhereARecordIsRefused() {
    var list = START + "\n" + RECORD + ",\n{\"MD5\":\"secret\"}]}";
    assertRefused(ascii(list))
        .hasMessage(
            "Line 3, byte %d, after 1 record: MD5 is not 32 hexadecimal digits.",
            list.indexOf("\"secret\""));
  }

  @Test
  void refusesARecordThatNamesTwoDigestsOfAKind() {
    var both =
        "{\"MD5\":\"%s\",\"AlternativeHashes\":[{\"HashName\":\"MD5\",\"HashValue\":\"%s\"}]}";
    assertRefused(media(both.formatted(MD5, OTHER_MD5)))
        .hasMessageContaining("The record says two things of MD5");
    assertRefused(media("{\"PDQ\":\"%s\",\"PDQ\":\"%s\"}".formatted(PDQ, Samples.OTHER_PDQ)))
        .hasMessageContaining("The record says two things of PDQ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x/DataModels/2.0.xml/US/$metadata#AlertHits",
        "http://x/DataModels/3.0.xml/US/$metadata#Media",
        "http://x/Other/2.0.xml/US/$metadata#Media",
        "http://x/DataModels/2.0.xml/../../$metadata#Media",
        ""
      })
  void refusesAnotherDataModel(String context) {
    assertThat(VICS.recognises(vics(context, RECORD))).isTrue();
    assertRefused(vics(context, RECORD))
        .hasMessageContaining("@odata.context names no VICS 1.x or 2.x #Media or #Cases");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | The file is not a JSON object",
        "{\"value\":[%2$s]} | The file names no data model",
        "{\"@odata.context\":\"%1$s\"} | The file has no value array",
        "{\"@odata.context\":\"%1$s\",\"value\":{}} | value is not an array",
        "{\"@odata.context\":\"%1$s\",\"value\":null} | value is not an array",
        "{\"@odata.context\":\"%1$s\",\"value\":[]} | The list holds no entries",
        "{\"@odata.context\":\"%1$s\",\"value\":[7]} | A value is not an object",
        "{\"@odata.context\":\"%1$s\",\"value\":[%2$s],\"value\":[]} | The file has two arrays called value",
        "{\"@odata.context\":\"%1$s\",\"odata.metadata\":\"\"} | The file names its data model twice",
        "{\"@odata.context\":\"%1$s\",\"value\":[%2$s]}{} | Something follows the end of the list",
        "{\"@odata.context\":\"%1$s\",\"value\":[%2$s]}secret | This is not well-formed JSON",
        "{\"@odata.context\":\"%1$s\",\"value\":[%2$s] | The list ends too soon",
        "{\"@odata.context\":\"%1$s\",\"value\":[%2$s,{\"MD5\":\"5 | The list ends too soon",
        "{\"@odata.context\":\"%1$s\",\"value\":[secret]} | This is not well-formed JSON"
      })
  void saysWhyAFileIsRefused(String file, String reason) {
    assertRefused(ascii(file.formatted(VICS_2, RECORD))).hasMessageEndingWith(": " + reason + ".");
  }

  @Test
  void refusesValuesThatAreNotWhatTheDataModelNamesThem() {
    var cases = VICS_2.replace("#Media", "#Cases");
    var oneCase = "{\"Media\":[" + RECORD + "]}";
    var reason = "The values are not of the kind that the data model's name says";
    assertRefused(vics(cases, RECORD)).hasMessageContaining(reason);
    assertRefused(media(oneCase)).hasMessageContaining(reason);
    assertRefused(ascii("{\"value\":[%s],\"odata.metadata\":\"%s\"}".formatted(oneCase, VICS_2)))
        .hasMessageContaining(reason);
    assertRefused(vics(cases, "{\"Media\":[{\"Media\":[]}]}"))
        .hasMessageContaining("A case lies among the media of a case");
    assertRefused(vics(cases, "{\"Media\":[" + RECORD + "],\"Media\":[]}"))
        .hasMessageContaining("A case has two arrays of media");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertRefused(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'});
    assertRefused(new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0});
    assertRefused(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, '{', '}'})
        .hasMessage("Byte 0: The text is in no known encoding.");
  }

  @Test
  void refusesDeepNesting() {
    var deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertRefused(media(deep)).hasMessageContaining("A limit on nesting");
    assertRefused(media("{\"Series\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
        .hasMessageContaining("A limit on nesting");
    assertThat(VICS.recognises(ascii("{\"x\":" + "[".repeat(10_000)))).isFalse();
  }

  @Test
  void refusesManySeriesInOneRecord() {
    var series = String.join(",", IntStream.range(0, 200).mapToObj(Integer::toString).toList());
    assertRefused(media("{\"MD5\":\"" + MD5 + "\",\"Series\":[" + series + "]}"))
        .hasMessageContaining("more than 100 of Series");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"MD5\":\"", "\"Category\":1", "\""})
  void refusesEndlessValuesAndNamesWithoutHoldingThem(String field) {
    var endless =
        new GeneratedLists(
            Stream.concat(
                Stream.of(START + "{" + field), Stream.generate(() -> "0".repeat(1_000))));
    assertThatThrownBy(() -> Samples.read(VICS, endless))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining("A limit on");
    assertThat(endless.given()).isLessThan(READ_AHEAD_BYTES);
  }

  private static Stream<String> joined(
      Stream<String> first, Stream<String> then, Stream<String> last) {
    return Stream.concat(first, Stream.concat(then, last));
  }

  @Test
  void passesOverAHugeTextThatNobodyAsksFor() throws IOException {
    var megabyte = "x".repeat(1_000_000);
    var list =
        joined(
            Stream.of(START + "{\"Comments\":\""),
            Stream.generate(() -> megabyte).limit(100),
            Stream.of("\",\"MD5\":\"" + MD5 + "\"}]}"));
    assertThat(Samples.read(VICS, new GeneratedLists(list))).hasSize(1);
  }

  @Test
  void readsNoFurtherAheadHoweverLongTheListIs() throws IOException {
    var record = "{\"MD5\":\"%032x\"},";
    var records = IntStream.range(0, 300_000).mapToObj(record::formatted);
    var list = new GeneratedLists(joined(Stream.of(START), records, Stream.of(RECORD + "]}")));
    assertThat(list.furthestAhead(VICS, RECORD.length() + 1)).isLessThan(READ_AHEAD_BYTES);
    assertThat(list.given()).isGreaterThan(300_000L * RECORD.length());
  }
}
