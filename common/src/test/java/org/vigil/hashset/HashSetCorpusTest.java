package org.vigil.hashset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.model.term.EntryStatus;

/** Published lists, where the corpus is at hand. */
class HashSetCorpusTest {
  private static final Path LISTS =
      Path.of(System.getProperty("vigil.corpus", ""), "corpus", "hashsets");

  @BeforeEach
  void needsTheCorpus() {
    assumeTrue(Files.isDirectory(LISTS));
  }

  private static byte[] bytes(String list) throws IOException {
    return Files.readAllBytes(LISTS.resolve(list));
  }

  private static HashSetFormat detected(byte[] list) throws IOException {
    return HashSetFormats.detect(
        Arrays.copyOf(list, Math.min(list.length, HashSetFormat.HEAD_BYTES)));
  }

  @Test
  void readsAVics12FileOfNist() throws IOException {
    var list = bytes("vics/nsrl-caid-vics1.2-one-record.json");
    assertThat(detected(list).name()).isEqualTo("vics");
    assertThat(Samples.read(detected(list), list))
        .containsExactly(
            new Entry(
                null,
                Samples.SHA1,
                Samples.MD5,
                null,
                null,
                null,
                "8",
                null,
                null,
                null,
                null,
                EntryStatus.LISTED,
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource({"pdq/haystack.txt,1350", "pdq/needles.txt,100"})
  void readsBareListsOfPdq(String name, int count) throws IOException {
    var list = bytes(name);
    assertThat(detected(list).name()).isEqualTo("plain");
    assertThat(Samples.read(detected(list), list))
        .hasSize(count)
        .allMatch(entry -> entry.pdq() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "entries_xml.xml,DISPUTED RETRACTED LISTED RETRACTED",
    "entries_xml2.xml,LISTED",
    "entries_xml3.xml,LISTED LISTED",
    "entries_xml4.xml,LISTED RETRACTED"
  })
  void readsPagesOfNcmec(String name, String statuses) throws IOException {
    var list = bytes("ncmec-hash-sharing-v2/" + name);
    assertThat(detected(list).name()).isEqualTo("ncmec");
    assertThat(Samples.read(detected(list), list))
        .allMatch(entry -> (entry.md5() == null) == (entry.status() == EntryStatus.RETRACTED))
        .extracting(entry -> entry.status().name())
        .containsExactly(statuses.split(" "));
  }

  @Test
  void aPageOfNcmecWithoutEntriesIsRefused() throws IOException {
    var list = bytes("ncmec-hash-sharing-v2/entries_no_data_xml.xml");
    assertThat(detected(list).name()).isEqualTo("ncmec");
    assertThatThrownBy(() -> Samples.read(detected(list), list))
        .hasMessage("Line 5: The list holds no entries.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vics/ProjectVicDataModel.2.0.xml",
        "pdq/PDQMD5TestData.csv",
        "pdq/long64.dat",
        "ncmec-hash-sharing-v2/status_xml.xml",
        "ncmec-hash-sharing-v2/negative_feedback_xml.xml",
        "tmk/chair-orig-22-sd-bar.tmk"
      })
  void refusesWhatIsNoList(String name) throws IOException {
    var list = bytes(name);
    for (var format : HashSetFormats.all()) {
      assertThat(format.recognises(list)).isFalse();
    }
  }
}
