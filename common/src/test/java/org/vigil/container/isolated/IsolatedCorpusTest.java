package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.container.Limits;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/**
 * Real containers that are read in a cage, where there are any: {@code -Dvigil.corpus=<folder>}.
 */
class IsolatedCorpusTest {
  private static final String ARCHIVES = "corpus/archives/";

  private static Walked walked(String name) {
    Path given = Path.of(System.getProperty("vigil.corpus", ""));
    Path file = (Files.isDirectory(given) ? given : Path.of("..").resolve(given)).resolve(name);
    Assumptions.assumeTrue(!given.toString().isEmpty() && Files.isRegularFile(file));
    return Walked.of(() -> Files.newInputStream(file), Limits.standard(), new Walked.DigestsOnly());
  }

  /** The contents of what lies directly in the source, wherever there. */
  private static Set<String> digests(Walked walked) {
    return walked.readings().stream()
        .filter(r -> r.path().indexOf("!/") == r.path().lastIndexOf("!/") && r.ordinal() > 0)
        .map(Reading::media)
        .filter(Objects::nonNull)
        .map(Media::sha256)
        .collect(Collectors.toSet());
  }

  @Test
  void theSameFilesAreFoundInEveryContainer() {
    Set<String> files = digests(walked(ARCHIVES + "tika/test-documents.zip"));
    assertThat(files).hasSizeGreaterThan(8);
    for (String container : List.of("7z", "rar", "cab")) {
      Walked walked = walked(ARCHIVES + "tika/test-documents." + container);
      assertThat(digests(walked)).as(container).isEqualTo(files);
      assertThat(walked.source().issues()).isEmpty();
    }
  }

  @Test
  void everyMethodOf7zGivesTheSameFiles() {
    Set<String> files = digests(walked(ARCHIVES + "commons-compress/LZMA.7z"));
    assertThat(files).hasSizeGreaterThan(40);
    for (String method :
        List.of("LZMA2", "LZMA2-solid", "BZip2", "Deflate", "PPMd", "PPMd-solid")) {
      Walked walked = walked(ARCHIVES + "commons-compress/" + method + ".7z");
      assertThat(digests(walked)).as(method).isEqualTo(files);
    }
  }

  @Test
  void tellsAnUnknownMethodFromBrokenData() {
    Walked walked = walked(ARCHIVES + "libarchive/test_read_format_7zip_zstd.7z");
    assertThat(walked.reasons("x!/file2")).containsExactly(Reason.UNSUPPORTED_METHOD);
  }

  @ParameterizedTest
  @CsvSource({
    "commons-compress/bla.encrypted.7z, ENCRYPTED",
    "commons-compress/bla-multi.7z.001, TRUNCATED",
    "libarchive/test_read_format_rar5_encrypted_filenames.rar, ENCRYPTED",
    "libarchive/test_rar_multivolume_single_file.part1.rar, VOLUME_MISSING",
    "libarchive/test_read_format_cab_multi.p1.cab, VOLUME_MISSING"
  })
  void saysWhyAContainerIsNotRead(String name, Reason reason) {
    assertThat(walked(ARCHIVES + name).reasons("x")).contains(reason);
  }

  @Test
  void findsThePictureThatTwoCollidingDocumentsShareByItsNumber() {
    for (int i = 1; i <= 2; i++) {
      Walked walked = walked("hostile/sha1-collisions/shattered-" + i + ".pdf");
      assertThat(walked.sizeBytes("x!/picture-1.jpg")).isEqualTo(421_385);
    }
  }

  @Test
  void findsAttachmentsInMail() {
    assertThat(walked("corpus/mail/tika/testPST.pst").paths())
        .filteredOn(path -> path.endsWith("/attachment.docx"))
        .hasSize(1);
    assertThat(walked("corpus/mail/tika/test-outlook2003.msg").paths()).contains("x!/2.jpg");
    assertThat(walked("corpus/mail/tika/testMSG_att_doc.msg").paths())
        .contains("x!/test-unicode.doc");
  }

  private static List<String> named(Walked walked, String path) {
    return Objects.requireNonNull(walked.at(path).sightings()).stream()
        .map(Sighting::value)
        .toList();
  }

  @Test
  void findsWhoWroteToWhomInMailsOfOutlook() {
    Walked store = walked("corpus/mail/tika/testPST.pst");
    String message = "x!/D\u00e9but du fichier de donn\u00e9es Outlook/message-2097";
    assertThat(named(store, message + "380")).containsExactly("lfcnassif@gmail.com");
    assertThat(named(store, message + "316/headers.txt"))
        .as("what came over the net is named once, where it lies")
        .containsExactly(
            "dev@tika.apache.org", "jira@apache.org", "dev@tika.apache.org", "140.211.11.28");
    assertThat(named(store, message + "316")).isEmpty();
    assertThat(named(walked("corpus/mail/tika/testMSG_att_msg.msg"), "x!/Test Attachment"))
        .containsOnly("nick.booth@pof.com.au");
    assertThat(named(walked("corpus/mail/tika/testMSG.msg"), "x"))
        .contains("jukka.zitting@gmail.com", "209.85.128.190");
  }
}
