package org.vigil.hashset.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;
import static org.vigil.hashset.Samples.ascii;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hashset.GeneratedLists;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.nsrl.NsrlText;
import org.vigil.hashset.threatexchange.ThreatExchangeCsv;
import org.vigil.hashset.threatexchange.ThreatExchangeState;
import org.vigil.model.term.EntryStatus;

/** What the lists that are CSV say. */
class CsvListsTest {
  private static final String ICSE =
      "MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name\n";

  private static List<Entry> read(HashSetFormat format, String list) throws IOException {
    return Samples.read(format, list.getBytes(UTF_8));
  }

  @Test
  void readsAllThatARowOfIcseSays() throws IOException {
    var photoDna = "Ab+/".repeat(48);
    var row = "%s;%s;%s;77;TRUE;no;1;\"Größe; \"\"x\"\"\"\r\n".formatted(MD5, SHA1, photoDna);
    assertThat(read(new IcseCsv(), ICSE + row))
        .containsExactly(
            new Entry(
                null,
                SHA1,
                MD5,
                null,
                null,
                photoDna,
                null,
                false,
                true,
                true,
                "Größe; \"x\"",
                EntryStatus.LISTED,
                "77",
                null));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "ISO-8859-1"})
  void readsNamesOfSeriesInTheirEncoding(String charset) throws IOException {
    var list = ICSE + MD5 + ";;;;;;;Größe\n";
    assertThat(Samples.read(new IcseCsv(), list.getBytes(Charset.forName(charset))))
        .extracting(Entry::series)
        .containsExactly("Größe");
    assertThat(Samples.read(new IcseCsv(), ("\uFEFF" + list).getBytes(UTF_16LE)))
        .extracting(Entry::series)
        .containsExactly("Größe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ";;;;;;; | It holds no hash",
        "secret;;;;;;; | The MD5 is not 32 hexadecimal digits",
        ";;secret;;;;; | The PhotoDNA is not 288 hexadecimal digits or 192 characters of Base64",
        "%s;;;;secret;;; | A flag is neither true nor false",
        "%s;;;;;; | It has 7 cells, and the header has 8",
        "%s;;;;;;;\"secret | A quote is not closed",
        "%s;;;;;;\"secret\"x; | Something follows the closing quote of a cell"
      })
  void saysWhyARowIsRefused(String row, String reason) {
    assertThatThrownBy(() -> read(new IcseCsv(), ICSE + "\n" + row.formatted(MD5) + "\n"))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessage("Line 3: " + reason + ".");
  }

  @Test
  void refusesALastRowThatMayBeCut() throws IOException {
    assertThatThrownBy(() -> read(new IcseCsv(), ICSE + MD5 + ";;;;;;;Blu"))
        .hasMessage("Line 2: It ends the list without a line end, and may be cut short.");
    assertThat(read(new IcseCsv(), ICSE + MD5 + ";;;;;;;\"Blu\"")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"known,KNOWN", "pedo,LISTED", "known|pedo,LISTED", ",LISTED"})
  void aStatusOfIpedTellsWhatIsOnlyKnown(@Nullable String status, EntryStatus expected)
      throws IOException {
    var list =
        "MD5;SHA-256;status\n%s;%s;%s\n".formatted(MD5, SHA256, status == null ? "" : status);
    assertThat(read(new IpedCsv(), list))
        .extracting(Entry::md5, Entry::sha256, Entry::status)
        .containsExactly(tuple(MD5, SHA256, expected));
  }

  @Test
  void passesOverRowsOfIpedWithOtherHashesAlone() throws IOException {
    var list = "MD5,EDONKEY\n," + OTHER_MD5 + "\n" + MD5 + ",\n";
    assertThat(read(new IpedCsv(), list)).extracting(Entry::md5).containsExactly(MD5);
    assertThatThrownBy(() -> read(new IpedCsv(), "MD5,EDONKEY\n,\n"))
        .hasMessage("Line 2: It holds no hash.");
  }

  @Test
  void readsTheSignalsOfThreatExchange() throws IOException {
    var list =
        """
        signal_type,signal_str,collab,category,tags
        pdq,%1$s,a,POSITIVE_CLASS,
        pdq,%1$s,a,DISPUTED,
        video_md5,%2$s,a,NEGATIVE_CLASS,
        raw_text,"a, b",a,POSITIVE_CLASS,x
        """;
    assertThat(read(new ThreatExchangeCsv(), list.formatted(PDQ, MD5)))
        .extracting(Entry::status)
        .containsExactly(EntryStatus.LISTED, EntryStatus.DISPUTED, EntryStatus.KNOWN);
  }

  @Test
  void stateFilesHoldPdqAndTheFirstId() throws IOException {
    var list = PDQ + ",12,34,2020-07-31 18:47:45,\r\n" + SHA1 + ",56,2020-07-31T18:47:45Z,a b\r\n";
    var entries = read(new ThreatExchangeState(), list);
    assertThat(entries).extracting(Entry::pdq).containsExactly(PDQ, null);
    assertThat(entries).extracting(Entry::idInList).containsExactly("12", "56");
    assertThatThrownBy(() -> read(new ThreatExchangeState(), list + PDQ + ",90,a.jpg\n"))
        .hasMessage("Line 3: It is not indicator, ids, time and labels.");
  }

  @Test
  void namesOfFilesOfHashKeeperMayHoldAnything() throws IOException {
    var list = "\"file_name\",\"hash\"\r\n\"a, \"\"b\"\"\",\"" + MD5 + "\"\r\n";
    assertThat(read(new HashKeeper(), list)).extracting(Entry::md5).containsExactly(MD5);
    assertThat(new HashKeeper().recognises("hash\n".getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void readsTheOlderOrderOfNsrl() throws IOException {
    var list =
        "\"SHA-1\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\",\"MD4\",\"MD5\","
            + "\"CRC32\",\"SpecialCode\"\n\"%s\",\"a, \"b\"\",12,7,\"WIN\",\"%s\",\"%s\","
            + "\"EBD105A0\",\"\"\n";
    assertThat(read(new NsrlText(), list.formatted(SHA1, OTHER_MD5, MD5)))
        .containsExactly(
            new Entry(
                null,
                SHA1,
                MD5,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EntryStatus.KNOWN,
                null,
                null));
    assertThatThrownBy(() -> read(new NsrlText(), list.formatted(SHA1, OTHER_MD5, "secret")))
        .hasMessage("Line 2: It does not hold the cells of the header.");
  }

  @Test
  void readsNoFurtherAheadHoweverLongTheListIs() throws IOException {
    var rows = IntStream.range(0, 100_000).mapToObj("%032x;;;;;;;\n"::formatted);
    var list = new GeneratedLists(Stream.concat(Stream.of(ICSE), rows));
    assertThat(list.furthestAhead(new IcseCsv(), 40)).isLessThan(200_000);
  }

  @Test
  void refusesAnEndlessRowWithoutHoldingIt() {
    var endless =
        new GeneratedLists(
            Stream.concat(Stream.of(ICSE), Stream.generate(() -> "\"".repeat(1_000))));
    assertThatThrownBy(() -> Samples.read(new IcseCsv(), endless))
        .hasMessage("Line 2: It is longer than 65536 characters.");
    assertThat(new IcseCsv().recognises(ascii(ICSE))).isTrue();
  }
}
