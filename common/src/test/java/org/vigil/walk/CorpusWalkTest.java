package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.Limits;
import org.vigil.model.term.Reason;

/** Real files, where there are any: {@code -Dvigil.corpus=<folder>}. */
class CorpusWalkTest {
  private static final Path GIVEN = Path.of(System.getProperty("vigil.corpus", ""));

  /** As given, or as seen from the folder above the module's. */
  private static final Path CORPUS =
      Files.isDirectory(GIVEN) ? GIVEN : Path.of("..").resolve(GIVEN);

  @BeforeAll
  static void corpusIsThere() {
    Assumptions.assumeTrue(!GIVEN.toString().isEmpty() && Files.isDirectory(CORPUS));
  }

  @Test
  void everyFileBalances() throws IOException {
    long readings = files().parallelStream().mapToLong(CorpusWalkTest::balanced).sum();
    assertThat(readings).isGreaterThan(files().size());
  }

  private static long balanced(Path file) {
    Walked walked =
        Walked.of(
            () -> Files.newInputStream(file),
            new Limits(16, 100_000, 1L << 30, 4096),
            new Walked.DigestsOnly());
    assertThat(walked.readings().stream().flatMap(r -> r.issues().stream()))
        .as("%s", file)
        .noneMatch(issue -> issue.reason() == Reason.INTERNAL);
    assertThat(walked.sizeBytes("x")).isEqualTo(file.toFile().length());
    return walked.readings().size();
  }

  @Test
  void aMemberOfTwoNamesHasBoth() {
    String name = "hostile/go-fuzz/zip/39f4b570526fc6f77922c507a3de847b128844da-4";
    Path file = CORPUS.resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file));
    Walked walked =
        Walked.of(() -> Files.newInputStream(file), Limits.standard(), new Walked.DigestsOnly());
    assertThat(walked.paths()).contains("x!/nacltest.Mash");
    assertThat(walked.at("x!/nacltest.bash").linkTarget()).isEqualTo("nacltest.Mash");
    assertThat(walked.reasons("x!/nacltest.bash")).containsExactly(Reason.HEADER_MISMATCH);
  }

  /** One content in every wrapping; its SHA-256 as {@code sha256sum} tells it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "syslog.bz2",
        "syslog.xz",
        "syslog.lzma",
        "syslog.Z",
        "syslog.gz",
        "syslog.bin.cpio",
        "syslog.odc.cpio",
        "syslog.newc.cpio",
        "syslog.crc.cpio"
      })
  void oneFileIsTheSameInEveryWrapping(String name) {
    Walked walked = walked("archives/dfvfs/" + name);
    assertThat(walked.readings()).hasSize(2);
    assertThat(sha256(walked, 0))
        .isEqualTo("0420b023f8dc1b71ff25191ce4ce88d10028f99f99f7c21532611f4c273aeae9");
    assertThat(walked.source().issues()).isEmpty();
  }

  /** As Python's {@code email} and {@code gzip} read them. */
  @ParameterizedTest
  @CsvSource({
    "mail/tika/testRFC822-multipart, x!/logo.gif, 2496",
    "mail/tika/testRFC822_normal_zip, x!/test.zip!/text.txt, 120",
    "mail/tika/testEmailWithPNGAtt.eml, x!/message-1!/testPNG.png, 17041",
    "mail/tika/complex.mbox, x!/message-3!/part-1, 1732",
    "mail/tika/testEMLX.emlx, x!/message!/part-1, 1285",
    "warc/example.warc.gz, x!/content!/http://example.com/, 1270",
    "warc/example-iana.org-chunked.warc, x!/http://www.iana.org/, 7223",
    "warc/example.arc.gz, x!/live-web-example.arc!/http://example.com/, 1270",
    "archives/commons-compress/bla.tar.Z, x!/content!/test1.xml, 610",
    "archives/commons-compress/bla.tar.lz4, x!/content!/test2.xml, 82",
    "archives/commons-compress/longfile_bsd.ar, x!/this_is_a_long_file_name_as_well.txt, 4",
  })
  void membersAreThoseThatOtherReadersFind(String file, String member, long sizeBytes) {
    assertThat(walked(file).sizeBytes(member)).isEqualTo(sizeBytes);
  }

  private static Walked walked(String file) {
    Path path = CORPUS.resolve("corpus").resolve(file);
    return Walked.of(() -> Files.newInputStream(path), Limits.standard(), new Walked.DigestsOnly());
  }

  private static String sha256(Walked walked, int reading) {
    return Objects.requireNonNull(walked.readings().get(reading).media()).sha256();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
