package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.container.zip.ZipBytes;
import org.vigil.isolate.Passwords;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/**
 * Encrypted 7z, RAR and PDF: real ones, where there are any, by {@code -Dvigil.corpus=<folder>}.
 */
class IsolatedPasswordTest {
  private static final byte[] TEXT = ZipBytes.utf8("some text that is told");

  private static Walked walked(byte[] bytes, String... passwords) {
    return Walked.of(() -> new ByteArrayInputStream(bytes), Passwords.of(List.of(passwords)));
  }

  private static byte[] real(String name) throws IOException {
    Path given = Path.of(System.getProperty("vigil.corpus", ""));
    Path folder = Files.isDirectory(given) ? given : Path.of("..").resolve(given);
    Path file = folder.resolve("corpus").resolve(name);
    Assumptions.assumeTrue(!given.toString().isEmpty() && Files.isRegularFile(file));
    return Files.readAllBytes(file);
  }

  private static List<String> kept(Walked walked) {
    return walked.readings().stream()
        .filter(reading -> reading.kind() == Reading.Kind.MEDIA_FILE)
        .map(Reading::path)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "archives/libarchive/test_read_format_7zip_encryption.7z, 12345678",
    "archives/libarchive/test_read_format_7zip_encryption_header.7z, 12345678",
    "archives/libarchive/test_read_format_rar4_solid_encrypted_filenames.rar, password",
    "archives/libarchive/test_read_format_rar5_encrypted_filenames.rar, password",
    "archives/libarchive/test_read_format_rar5_solid_encrypted_filenames.rar, password",
    "archives/libarchive/test_read_format_rar_encryption_data.rar, 12345678",
    "archives/libarchive/test_read_format_rar4_solid_encrypted.dat, password",
    "archives/commons-compress/bla.encrypted.7z, foo"
  })
  void opensRealOnesByTheRightPasswordOnly(String name, String password) throws IOException {
    byte[] bytes = real(name);
    Walked open = walked(bytes, "wrong", password, "other");
    assertThat(kept(open)).hasSizeGreaterThan(1);
    assertThat(open.readings()).allSatisfy(reading -> assertThat(reading.issues()).isEmpty());
    Walked closed = walked(bytes, "wrong", "other");
    assertThat(kept(closed)).containsExactly("x");
    assertThat(closed.readings())
        .anyMatch(r -> r.issues().stream().anyMatch(i -> i.reason() == Reason.ENCRYPTED));
  }

  @Test
  void opensARealPdfThatIsEncryptedForNobody() throws IOException {
    Walked walked = walked(real("documents/tika/testPDF_protected.pdf"));
    assertThat(kept(walked)).hasSize(4).contains("x!/picture-116.png");
    assertThat(walked.source().issues()).isEmpty();
  }

  private static byte[] locked(SevenZMethod method, String password, byte[]... contents)
      throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel, password.toCharArray())) {
      out.setContentCompression(method);
      for (int i = 0; i < contents.length; i++) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName("m" + i);
        out.putArchiveEntry(entry);
        out.write(contents[i]);
        out.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
  }

  @ParameterizedTest
  @EnumSource(names = {"COPY", "LZMA2", "DEFLATE"})
  void opens7zOfEveryMethod(SevenZMethod method) throws IOException {
    byte[] bytes = locked(method, "geheim \u00FC", TEXT, new byte[100_000]);
    Walked open = walked(bytes, "wrong", "geheim \u00FC");
    assertThat(open.sizeBytes("x!/m0")).isEqualTo(TEXT.length);
    assertThat(open.sizeBytes("x!/m1")).isEqualTo(100_000);
    assertThat(kept(walked(bytes, "wrong"))).containsExactly("x");
    assertThat(kept(walked(bytes))).containsExactly("x");
  }

  @Test
  void isBrokenWhereTheBytesWereChangedBehindAProvenPassword() throws IOException {
    byte[] bytes = locked(SevenZMethod.COPY, "word", TEXT, new byte[100_000]);
    // Within the second member, behind the first and its padding.
    bytes[50_000] ^= 1;
    Walked open = walked(bytes, "word");
    assertThat(open.reasons("x!/m1")).containsExactly(Reason.CRC_MISMATCH);
    assertThat(open.sizeBytes("x!/m1")).isEqualTo(100_000);
  }

  private static byte[] pdf(String owner, String user) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(TEXT));
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Note"), file);
      document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void opensPdfByTheUsersAndByTheOwnersPassword() throws IOException {
    byte[] bytes = pdf("owner", "user");
    for (String password : List.of("owner", "user")) {
      Walked open = walked(bytes, "wrong", password);
      assertThat(open.readings()).hasSize(2).allMatch(reading -> reading.issues().isEmpty());
      assertThat(open.sizeBytes(open.paths().get(0))).isEqualTo(TEXT.length);
    }
    assertThat(walked(bytes, "wrong").reasons("x")).containsExactly(Reason.ENCRYPTED);
  }

  @Test
  void opensPdfThatIsEncryptedForNobody() throws IOException {
    assertThat(kept(walked(pdf("owner", "")))).hasSize(2);
  }
}
