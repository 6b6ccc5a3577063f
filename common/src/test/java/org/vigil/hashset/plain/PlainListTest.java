package org.vigil.hashset.plain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.PDQ;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.GeneratedLists;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryBuilder;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.model.term.EntryStatus;

/** What the lines of a plain list say. */
class PlainListTest {
  private static final PlainList PLAIN = new PlainList();

  private static List<Entry> read(String list) throws IOException {
    return Samples.read(PLAIN, list.getBytes(ISO_8859_1));
  }

  private static Entry only(String line) throws IOException {
    var entries = read(line + "\n");
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static EntryBuilder listed() {
    return EntryBuilder.builder().status(EntryStatus.LISTED);
  }

  private static Entry sha256(String hash) {
    return listed().sha256(hash).build();
  }

  private static Entry sha1(String hash) {
    return listed().sha1(hash).build();
  }

  private static Entry md5(String hash) {
    return listed().md5(hash).build();
  }

  private static Entry pdq(String hash, @Nullable Integer quality) {
    return listed().pdq(hash).pdqQuality(quality).build();
  }

  @Test
  void tellsABareHashByItsLength() throws IOException {
    assertThat(read(MD5 + "\n" + SHA1 + "\n" + SHA256 + "\n" + PDQ + "\n"))
        .containsExactly(md5(MD5), sha1(SHA1), sha256(SHA256), sha256(PDQ));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s  ",
        "%s  a file, with a comma; and more.jpg",
        "%s *binary.jpg",
        "\\%s  line\\nbreak.jpg",
        "%s\tpdq.jpg",
        "%s  pdq",
        "md5 %s",
        "MD5,%s",
        "video_md5 %s",
        "%s,md5",
        "%s ; MD5",
        "MD5 (a (file) = b.jpg) = %s",
        "\\MD5 (line\\nbreak) = %s",
        "MD5(a.jpg)= %s"
      })
  void readsAnMd5InEachForm(String line) throws IOException {
    assertThat(only(line.formatted(MD5))).isEqualTo(md5(MD5));
    assertThat(only(line.formatted(MD5.toUpperCase(Locale.ROOT)))).isEqualTo(md5(MD5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pdq %s |",
        "PDQ %s 100 | 100",
        "pdq %s 0 | 0",
        "pdq,%s,57 | 57",
        "%s,pdq |",
        "%s,pdq,57 | 57",
        "%s, pdq 57 | 57"
      })
  void readsAMarkedPdq(String line, @Nullable Integer quality) throws IOException {
    assertThat(only(line.formatted(PDQ))).isEqualTo(pdq(PDQ, quality));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# pdq", "#PDQ", "pdq", "PDQ"})
  void aCommentOrHeadingDeclaresTheKind(String declaration) throws IOException {
    var list =
        "%s\n%s\n%s 90\n%s,80\n%s,70,a.jpg\n%s  a.jpg\nmd5 %s\n"
            .formatted(declaration, PDQ, PDQ, PDQ, PDQ, PDQ, MD5);
    assertThat(read(list))
        .containsExactly(
            pdq(PDQ, null), pdq(PDQ, 90), pdq(PDQ, 80), pdq(PDQ, 70), pdq(PDQ, null), md5(MD5));
  }

  @Test
  void aLaterCommentDeclaresAnew() throws IOException {
    assertThat(read("# pdq\n" + PDQ + "\n# SHA-256\n" + SHA256 + "\n# of 2024\n" + SHA256 + "\n"))
        .containsExactly(pdq(PDQ, null), sha256(SHA256), sha256(SHA256));
  }

  /** This many hashes with as many bits set as the given one, each in a line of this form. */
  private static String rotations(String hash, int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(digits -> hash.substring(digits) + hash.substring(0, digits))
        .map(line::formatted)
        .collect(joining());
  }

  @Test
  void halfOfManyHashesWith128BitsSetMakeAListOfPdq() throws IOException {
    var list = rotations(PDQ, 8, "%s\n") + rotations(SHA256, 8, "%s  a.jpg\n");
    assertThat(read(list)).hasSize(16).allMatch(entry -> entry.pdq() != null);
    assertThat(read("# sha256\n" + list)).hasSize(16).allMatch(entry -> entry.sha256() != null);
    assertThat(read(list + "0".repeat(64) + "\n")).allMatch(entry -> entry.sha256() != null);
    assertThat(read(rotations(PDQ, 8, "%s,90,a.jpg\n"))).allMatch(entry -> entry.pdq() != null);
  }

  @Test
  void fewDifferentHashesOf64DigitsAreSha256() throws IOException {
    var list = rotations(PDQ, 7, "%s\n").repeat(3);
    assertThat(read(list)).hasSize(21).allMatch(entry -> entry.sha256() != null);
  }

  @Test
  void theKindIsDecidedOnTheHeadForTheWholeList() throws IOException {
    var list = rotations(PDQ, 60, "%s\n").repeat(20) + (SHA256 + "\n").repeat(2_000);
    assertThat(read(list)).hasSize(3_200).allMatch(entry -> entry.pdq() != null);
  }

  @Test
  void aFileNameMayBeLong() throws IOException {
    assertThat(only(MD5 + "  " + "a, ".repeat(20_000))).isEqualTo(md5(MD5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndEndsALine(String end) throws IOException {
    assertThat(read(String.join(end, "# a comment", "", MD5, " ", OTHER_MD5)))
        .containsExactly(md5(MD5), md5(OTHER_MD5));
  }

  @Test
  void readsTextsThatBeginWithAMark() throws IOException {
    var text = MD5 + "  Größe.jpg\r\n" + OTHER_MD5;
    assertThat(read("\u00EF\u00BB\u00BF" + text)).containsExactly(md5(MD5), md5(OTHER_MD5));
    assertThat(Samples.read(PLAIN, ("\uFEFF" + text).getBytes(UTF_16LE)))
        .containsExactly(md5(MD5), md5(OTHER_MD5));
  }

  @Test
  void recognisesCommentsAloneAndRefusesThemAsEmpty() {
    for (var empty : List.of("", "\n \n", "# nothing yet\n", "pdq\n")) {
      assertThatThrownBy(() -> read(empty))
          .isInstanceOf(BrokenHashSetException.class)
          .hasMessage("The list holds no entries.");
    }
    assertThat(PLAIN.recognises("# nothing yet".getBytes(ISO_8859_1))).isTrue();
    assertThat(PLAIN.recognises("MD5;SHA1;PhotoDNA".getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void recognisesAListByItsHeadAlone() {
    var comments = "# a long licence\n".repeat(10_000).substring(0, HashSetFormat.HEAD_BYTES);
    assertThat(PLAIN.recognises(comments.getBytes(ISO_8859_1))).isTrue();
    var hashes = (SHA256 + "\n").repeat(10_000).substring(0, HashSetFormat.HEAD_BYTES);
    assertThat(PLAIN.recognises(hashes.getBytes(ISO_8859_1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "588cd1c0e48916d8e7403310402d0a6",
        "588cd1c0e48916d8e7403310402d0a6g",
        "588cd1c0e48916d8e7403310402d0a68,secret.jpg",
        "588cd1c0e48916d8e7403310402d0a68,",
        "588cd1c0e48916d8e7403310402d0a68,57",
        "md5 secret",
        "md5",
        "sha1 588cd1c0e48916d8e7403310402d0a68",
        "md5 588cd1c0e48916d8e7403310402d0a68 57",
        "pdq d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22 101",
        "vpdq 588cd1c0e48916d8e7403310402d0a68",
        "SHA512 (secret) = 588cd1c0e48916d8e7403310402d0a68",
        "MD5 (secret) = 588cd1c0e48916d8e7403310402d0a6",
        "588cd1c0e48916d8e7403310402d0a68  secret\u0000588cd1c0e48916d8e7403310402d0a68  b",
        "\u0000",
        ","
      })
  void aLineThatIsNoHashRefusesTheList(String line) {
    assertThatThrownBy(() -> read(MD5 + "\n\n" + line + "\n" + MD5 + "\n"))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageStartingWith("Line 3: ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aDeclaredKindHoldsForEveryUnmarkedHash() {
    assertThatThrownBy(() -> read("# sha1\n" + MD5 + "\n"))
        .hasMessage("Line 2: The SHA-1 is not 40 hexadecimal digits.");
  }

  @Test
  void refusesALastLineThatMayBeCut() throws IOException {
    var reason = "Line 2: It ends the list without a line end, and may be cut short.";
    for (var cut : List.of(SHA256.substring(0, 40), SHA256.substring(0, 32))) {
      assertThatThrownBy(() -> read(SHA256 + "\n" + cut)).hasMessage(reason);
      assertThat(read(SHA256 + "\n" + cut + "\n")).hasSize(2);
    }
    assertThatThrownBy(() -> read("pdq " + PDQ + "\n" + PDQ)).hasMessage(reason);
    assertThat(read(SHA256 + "\n" + SHA256)).hasSize(2);
    assertThat(read(SHA256 + "\n" + MD5 + "  a.jpg")).hasSize(2);
    assertThat(read(SHA256 + "\nmd5 " + MD5)).hasSize(2);
  }

  @Test
  void refusesAnEndlessLineWithoutHoldingIt() {
    var endless = new GeneratedLists(Stream.generate(() -> " ".repeat(1_000)));
    assertThatThrownBy(() -> Samples.read(PLAIN, endless))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessage("Line 1: It is longer than 65536 characters.");
    assertThat(endless.given()).isLessThan(200_000);
  }

  @Test
  void readsNoFurtherAheadHoweverLongTheListIs() throws IOException {
    var list = new GeneratedLists(IntStream.range(0, 300_000).mapToObj("%032x\n"::formatted));
    assertThat(list.furthestAhead(PLAIN, 33)).isLessThan(200_000);
    assertThat(list.given()).isEqualTo(300_000 * 33);
  }
}
