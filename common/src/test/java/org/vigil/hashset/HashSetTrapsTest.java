package org.vigil.hashset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;
import static org.vigil.hashset.Samples.VICS_1;
import static org.vigil.hashset.Samples.VICS_2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.hashset.entry.Entry;
import org.vigil.model.term.EntryStatus;

/** The traps that real lists of each format hold, each with a list that shows it. */
class HashSetTrapsTest {
  private static final String HEX_PHOTO_DNA = "0aF9".repeat(72);
  private static final String BASE64_PHOTO_DNA = "Ab+/".repeat(48);

  /**
   * A trap.
   *
   * @param says the format that is told, and of each entry what it says
   */
  private record Trap(String name, String text, Charset charset, String says) {
    static Trap of(String name, String list, String says) {
      return new Trap(name, list, UTF_8, says);
    }

    Trap in(Charset other) {
      return new Trap(name, text, other, says);
    }

    byte[] list() {
      return text.getBytes(charset);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String vics(String context, String values) {
    return "{\"@odata.context\":\"%s\",\"value\":[%s]}".formatted(context, values);
  }

  private static String media(String more) {
    return "{\"MD5\":\"" + MD5 + "\"" + more + "}";
  }

  static Stream<Trap> traps() {
    return Stream.of(vicsTraps(), vicsValueTraps(), vicsHashTraps(), tableTraps(), toolTraps())
        .flatMap(traps -> traps);
  }

  private static Stream<Trap> vicsTraps() {
    var bare = media("");
    return Stream.of(
        Trap.of(
            "VICS 1.x names its model otherwise",
            vics(VICS_1, bare).replace("@odata.context", "odata.metadata"),
            "vics md5"),
        Trap.of(
            "any region is a region",
            vics(VICS_2.replace("US", "Default"), bare),
            "vics Default md5"),
        Trap.of(
            "a case file is a list, too",
            vics(VICS_2.replace("#Media", "#Cases"), "{\"CaseID\":\"1\",\"Media\":[" + bare + "]}"),
            "vics US md5"),
        Trap.of("a mark leads the file", "\uFEFF" + vics(VICS_2, bare), "vics US md5"),
        Trap.of("UTF-16, little-endian", "\uFEFF" + vics(VICS_2, bare), "vics US md5").in(UTF_16LE),
        Trap.of("UTF-16, big-endian", "\uFEFF" + vics(VICS_2, bare), "vics US md5").in(UTF_16BE),
        Trap.of(
            "a flag is a text",
            vics(VICS_2, media(",\"VictimIdentified\":\"false\"")),
            "vics US md5 victim=false"),
        Trap.of(
            "a flag is absent, which is not false",
            vics(VICS_2, media(",\"IsPrecategorized\":true")),
            "vics US md5"));
  }

  private static Stream<Trap> vicsValueTraps() {
    var bare = media("");
    return Stream.of(
        Trap.of(
            "a category is a number, a text or nothing",
            vics(
                VICS_2,
                media(",\"Category\":0")
                    + ","
                    + media(",\"Category\":\"2\"")
                    + ","
                    + media(",\"Category\":null")),
            "vics US md5 category=0; md5 category=2; md5"),
        Trap.of(
            "an MD5 occurs more than once", vics(VICS_2, bare + "," + bare), "vics US md5; md5"),
        Trap.of(
            "a series is a list of objects",
            vics(VICS_2, media(",\"Series\":[{\"Name\":\"Blue\"}]")),
            "vics US md5 series=Blue"));
  }

  private static Stream<Trap> vicsHashTraps() {
    return Stream.of(
        Trap.of(
            "PhotoDNA in hex",
            vics(VICS_2, media(",\"PhotoDNA\":\"" + HEX_PHOTO_DNA + "\"")),
            "vics US md5 photoDna"),
        Trap.of(
            "PhotoDNA in Base64, among the alternative hashes",
            vics(
                VICS_2,
                media(
                    ",\"AlternativeHashes\":[{\"HashName\":\"PhotoDNA\",\"HashValue\":\""
                        + BASE64_PHOTO_DNA
                        + "\"}]")),
            "vics US md5 photoDna"),
        Trap.of(
            "SHA-1 among the alternative hashes",
            vics(
                VICS_2,
                media(
                    ",\"AlternativeHashes\":[{\"HashName\":\"SHA1\",\"HashValue\":\""
                        + SHA1
                        + "\"}]")),
            "vics US sha1 md5"),
        Trap.of(
            "links and other noise lie between",
            vics(
                VICS_2,
                media(
                    ",\"odata.id\":\"x\",\"Exifs@odata.navigationLinkUrl\":\"y\",\"Exifs\":[{\"MD5\":\"z\"}]")),
            "vics US md5"));
  }

  private static Stream<Trap> tableTraps() {
    return Stream.of(
        Trap.of(
            "ICSE: flags in words, an empty hash",
            "MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name\n"
                + MD5
                + ";;;7;True;False;;\"a;b\"\n",
            "icse md5 victim=false series=a;b"),
        Trap.of(
            "NSRL: a file name with quotes and commas",
            "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\",\"SpecialCode\"\r\n\""
                + SHA1
                + "\",\""
                + MD5
                + "\",\"EBD105A0\",\"a\",\"b\",1,2,\"WIN\",\"\"\r\n",
            "nsrl sha1 md5 KNOWN"),
        Trap.of(
            "NSRL delta: a deletion",
            "BEGIN;\nDELETE FROM FILE WHERE md5='" + MD5 + "' AND file_name='it''s; x';\nCOMMIT;\n",
            "nsrl-delta md5 RETRACTED"),
        Trap.of(
            "HashKeeper: dates without quotes, a blank line",
            "\"file_id\",\"hashset_id\",\"file_name\",\"directory\",\"hash\",\"file_size\",\"date_modified\"\n\n29294,5,\"MSFS.HLP\",\"C:\\WINDOWS\",\""
                + MD5
                + "\",34832,7/11/95 0:00:00\n",
            "hashkeeper md5"),
        Trap.of(
            "IPED: semicolons, several values",
            "MD5;status;set\n" + MD5 + ";known|pedo;a|b\n",
            "iped md5"));
  }

  private static Stream<Trap> toolTraps() {
    return Stream.of(
        new Trap(
            "Autopsy: the file is longer than its pages",
            new String(Arrays.copyOf(Databases.autopsy(MD5), 1 << 16), ISO_8859_1),
            ISO_8859_1,
            "sqlite md5"),
        Trap.of(
            "md5sum: binary and escaped",
            MD5 + " *a.jpg\n\\" + OTHER_MD5 + "  a\\nb\n",
            "plain md5; md5"),
        Trap.of(
            "BSD: tags",
            "MD5 (a (b) = c) = " + MD5 + "\nSHA256 (d) = " + SHA256 + "\n",
            "plain md5; sha256"),
        Trap.of(
            "hashdeep: a file name with commas",
            "%%%% HASHDEEP-1.0\n%%%% size,md5,sha256,filename\n## x\n1,"
                + MD5
                + ","
                + SHA256
                + ",a,b\n",
            "hashdeep sha256 md5"));
  }

  @ParameterizedTest
  @MethodSource("traps")
  void isReadAllTheSame(Trap trap) throws IOException {
    var format = HashSetFormats.detect(trap.list());
    try (var entries = format.open(new ByteArrayInputStream(trap.list()))) {
      var said = new ArrayList<String>();
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        said.add(says(entry.get()));
      }
      var region = entries.region().map(name -> " " + name).orElse("");
      assertThat(format.name() + region + " " + String.join("; ", said)).isEqualTo(trap.says());
    }
  }

  private static String says(Entry entry) {
    return Stream.of(
            entry.sha256() == null ? null : "sha256",
            entry.sha1() == null ? null : "sha1",
            entry.md5() == null ? null : "md5",
            entry.photoDna() == null ? null : "photoDna",
            entry.category() == null ? null : "category=" + entry.category(),
            entry.victimIdentified() == null ? null : "victim=" + entry.victimIdentified(),
            entry.series() == null ? null : "series=" + entry.series(),
            entry.status() == EntryStatus.LISTED ? null : entry.status().name())
        .filter(Objects::nonNull)
        .collect(joining(" "));
  }
}
