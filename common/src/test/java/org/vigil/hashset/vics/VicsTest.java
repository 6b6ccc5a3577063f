package org.vigil.hashset.vics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.OTHER_PDQ;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;
import static org.vigil.hashset.Samples.VICS_1;
import static org.vigil.hashset.Samples.VICS_2;
import static org.vigil.hashset.Samples.media;
import static org.vigil.hashset.Samples.vics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.model.term.EntryStatus;

/** What VICS files say, as real producers write them. */
class VicsTest {
  private static final VicsFormat VICS = new VicsFormat();
  private static final String MEDIA_SET = "http://x/DataModels/%s.xml%s#Media";

  private static List<Entry> read(byte[] list) throws IOException {
    return Samples.read(VICS, list);
  }

  private static Entry only(String fields) throws IOException {
    var entries = read(media("{" + fields + "}"));
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static Entry withMd5(String fields) throws IOException {
    return only("\"MD5\":\"" + MD5 + "\"," + fields);
  }

  private static @Nullable String region(byte[] list) throws IOException {
    try (var entries = VICS.open(new ByteArrayInputStream(list))) {
      while (entries.next().isPresent()) {
        assertThat(list).isNotEmpty();
      }
      return entries.region().orElse(null);
    }
  }

  @Test
  void readsAllThatARecordSays() throws IOException {
    var photoDna = "Ab+/".repeat(48);
    var entry =
        only(
            """
            "MediaID":7,"MD5":"%s","SHA1":"%s","PhotoDNA":"%s","Category":2,
            "VictimIdentified":true,"OffenderIdentified":false,"IsDistributed":true,"Series":"Blue",
            "AlternativeHashes":[{"HashName":"PDQ","HashValue":"%s"},
                                 {"HashName":"SHA256","HashValue":"%s"}]"""
                .formatted(MD5, SHA1, photoDna, PDQ, SHA256));
    assertThat(entry)
        .isEqualTo(
            new Entry(
                SHA256,
                SHA1,
                MD5,
                PDQ,
                null,
                photoDna,
                "2",
                true,
                false,
                true,
                "Blue",
                EntryStatus.LISTED,
                null,
                null));
  }

  @Test
  void whatIsNotSaidStaysUnknown() throws IOException {
    assertThat(
            withMd5("\"Category\":null,\"VictimIdentified\":null,\"Series\":\" \",\"SHA1\":\"\""))
        .isEqualTo(
            new Entry(
                null,
                null,
                MD5,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EntryStatus.LISTED,
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "false,false",
    "'\"true\"',true",
    "'\"false\"',false",
    "'\"False\"',false",
    "null,",
    "'\"\"',"
  })
  void flagsAreBooleansOrTexts(String json, @Nullable Boolean flag) throws IOException {
    assertThat(withMd5("\"VictimIdentified\":" + json).victimIdentified()).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "8,8", "'\"3\"',3", "255,255", "null,", "'\"\"',"})
  void categoriesAreNumbersOrTexts(String json, @Nullable String category) throws IOException {
    assertThat(withMd5("\"Category\":" + json).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Blue\" | Blue",
        "{\"Id\": 4, \"Name\": \"Blue\"} | Blue",
        "[\"Green\", {\"Name\": \"Blue\"}, \"Green\"] | Blue; Green",
        "[] | ",
        "{} | ",
        "12 | 12"
      })
  void seriesAreTextsListsOrObjects(String json, @Nullable String series) throws IOException {
    assertThat(withMd5("\"Series\":" + json).series()).isEqualTo(series);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDQ", "pdq", "Pdq"})
  void alternativeHashesAreNamedInAnyCase(String name) throws IOException {
    var alternatives =
        """
        "AlternativeHashes":[{"HashValue":"%s","HashName":"%s"},{"HashName":"sha-1","HashValue":"%s"},
                             {"HashName":"F1","HashValue":"?"},{"HashName":"SHA256","HashValue":null}]"""
            .formatted(PDQ.toUpperCase(Locale.ROOT), name, SHA1);
    var entry = only(alternatives);
    assertThat(entry.pdq()).isEqualTo(PDQ);
    assertThat(entry.sha1()).isEqualTo(SHA1);
    assertThat(entry.sha256()).isNull();
  }

  @Test
  void photoDnaIsKeptAsItCameAndTheRecordsOwnComesFirst() throws IOException {
    var hex = "aB".repeat(144);
    var base64 = "Zz0/".repeat(48);
    var alternative =
        "\"AlternativeHashes\":[{\"HashName\":\"PhotoDNA\",\"HashValue\":\"" + hex + "\"}]";
    var own = "\"PhotoDNA\":\"" + base64 + "\"";
    assertThat(only(alternative).photoDna()).isEqualTo(hex);
    assertThat(only(alternative + "," + own).photoDna()).isEqualTo(base64);
    assertThat(only(own + "," + alternative).photoDna()).isEqualTo(base64);
  }

  @Test
  void hashesBecomeLowerCase() throws IOException {
    assertThat(only("\"MD5\":\"" + MD5.toUpperCase(Locale.ROOT) + "\"").md5()).isEqualTo(MD5);
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws IOException {
    var noise =
        """
        "odata.id":"Media(1)","MediaFiles@odata.navigationLinkUrl":"/x","MediaSize":"488",
        "MediaFiles":[{"MD5":"no hash","Series":"Red","Deep":[[{"Category":[9]}]]}],
        "Exifs":[{"MD5":"x","PropertyName":"Latitude"}],"CaseID":"7","Anything":{"MD5":{}}""";
    var entry = withMd5(noise);
    assertThat(entry.md5()).isEqualTo(MD5);
    assertThat(entry.series()).isNull();
    assertThat(entry.category()).isNull();
  }

  @Test
  void entriesMayRepeat() throws IOException {
    var record = "{\"MD5\":\"" + MD5 + "\"}";
    assertThat(read(media(record, record, record))).hasSize(3);
  }

  @Test
  void readsTheMediaOfCases() throws IOException {
    var cases = VICS_2.replace("#Media", "#Cases");
    var one =
        """
        {"CaseID":"1","Media":[{"MD5":"%s"},{"MD5":"%s"}],"TotalMediaFiles":34731}"""
            .formatted(MD5, OTHER_MD5);
    var list = vics(cases, one, "{\"CaseID\":\"2\"}", "{\"Media\":null}", one);
    assertThat(read(list)).extracting(Entry::md5).containsExactly(MD5, OTHER_MD5, MD5, OTHER_MD5);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,'',",
    "1.3,'',",
    "2.0,/US/$metadata,US",
    "2.0,/UK/$metadata,UK",
    "2.0,/Default/$metadata,Default",
    "2.0,/CUSTOM/$metadata,CUSTOM"
  })
  void namesTheRegionWhereTheListDoes(String version, String path, @Nullable String region)
      throws IOException {
    var list = vics(MEDIA_SET.formatted(version, path), "{\"MD5\":\"" + MD5 + "\"}");
    assertThat(region(list)).isEqualTo(region);
  }

  @Test
  void theDataModelMayBeNamedByEitherKeyBeforeOrAfterTheValues() throws IOException {
    var after =
        "{\"odata.count\":1,\"value\":[{\"MD5\":\"%s\"}],\"odata.metadata\":\"%s\"}"
            .formatted(MD5, VICS_1);
    assertThat(VICS.recognises(Samples.ascii(after))).isTrue();
    assertThat(read(Samples.ascii(after))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
  void readsTextsThatBeginWithAMark(String charset, String mark) throws IOException {
    var text =
        new String(media("{\"MD5\":\"" + MD5 + "\",\"Series\":\"Größe\"}"), StandardCharsets.UTF_8);
    var list = concat(HexFormat.of().parseHex(mark), text.getBytes(Charset.forName(charset)));
    assertThat(HashSetFormats.detect(list)).isInstanceOf(VicsFormat.class);
    assertThat(read(list)).extracting(Entry::series).containsExactly("Größe");
    for (var length = 0; length < list.length; length++) {
      var cut = Arrays.copyOf(list, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(BrokenHashSetException.class);
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  @Test
  void recognisesAListByItsHeadAlone() {
    var list = media(("{\"MD5\":\"" + MD5 + "\"},").repeat(3_000) + "{}");
    assertThat(VICS.recognises(Arrays.copyOf(list, HashSetFormat.HEAD_BYTES))).isTrue();
    assertThat(VICS.recognises(Samples.ascii("{\"matches\":[{\"value\":[1]}]}"))).isFalse();
    assertThat(VICS.recognises(Samples.ascii("[{\"MD5\":\"" + OTHER_PDQ + "\"}]"))).isFalse();
  }
}
