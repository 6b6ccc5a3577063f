package org.vigil.jobs.hashset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;

/** The one list in a zip, and the zips that are refused whole. */
class ZippedListTest {
  private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
  private static final String SHA1 = "E65706B487C73E992BAB2A50707A9FD8B0BD6866";
  private static final String NSRL =
      "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\","
          + "\"SpecialCode\"\r\n\""
          + SHA1
          + "\",\""
          + MD5
          + "\",\"EBD105A0\",\"a.exe\",12,3095,\"WIN\",\"\"\r\n";
  private static final String DELTA =
      "BEGIN TRANSACTION;\nINSERT INTO FILE(md5) VALUES('" + MD5 + "');\nCOMMIT;\n";
  private static final String SCHEMA = "CREATE TABLE FILE (\n sha256 VARCHAR NOT NULL\n);\n";
  private static final String CHECKSUMS = MD5 + "  NSRLFile.txt\n";

  /** A zip of members with these names and texts, in turn. */
  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(US_ASCII));
      }
    }
    return bytes.toByteArray();
  }

  private static OpenList open(byte[] bytes) throws IOException {
    return ListOpening.open(
        new BufferedInputStream(new ByteArrayInputStream(bytes)), Optional.empty());
  }

  private static List<Entry> read(byte[] bytes) throws IOException {
    var all = new ArrayList<Entry>();
    try (var entries = open(bytes).entries()) {
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        all.add(entry.get());
      }
    }
    return all;
  }

  private static void assertRefused(byte[] zip, String message) {
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessage(message);
  }

  @Test
  void readsTheFilesOfNsrlAmongThoseBesideThem() throws IOException {
    var zip =
        zip(
            "rds/NSRLMfg.txt",
            "\"MfgCode\",\"MfgName\"\n\"1\",\"A\"\n",
            "rds/hashes.txt",
            CHECKSUMS,
            "rds/NSRLFile.txt",
            NSRL,
            "rds/version.txt",
            "2.71\n");
    assertThat(read(zip)).extracting(Entry::md5).containsExactly(MD5);
    assertThat(open(zip).format().name()).isEqualTo("nsrl");
  }

  @Test
  void aDeltaInAZipIsOne() throws IOException {
    var zip = zip("d/RDS_delta.schema.sql", SCHEMA, "d/RDS_delta.sql", DELTA);
    assertThat(read(zip)).hasSize(1);
    assertThat(open(zip).format().isDelta()).isTrue();
  }

  @Test
  void refusesAZipWithNoListOrTwo() throws IOException {
    assertRefused(
        zip("readme.txt", "Hello", "md5.txt", CHECKSUMS),
        "The zip holds no list but, perhaps, plain ones, which must be files of their own.");
    assertRefused(
        zip("a.txt", NSRL, "b.sql", DELTA),
        "The zip holds more than one list; each must be a file of its own.");
  }

  @Test
  void refusesAZipThatIsCutAnywhere() throws IOException {
    var zip = zip("NSRLFile.txt", NSRL, "readme.txt", "Hello");
    for (var length = 4; length < zip.length; length++) {
      var cut = Arrays.copyOf(zip, length);
      assertThatThrownBy(() -> read(cut))
          .as("cut at byte %d", length)
          .isInstanceOf(BrokenHashSetException.class);
    }
  }

  @Test
  void refusesAListWhoseChecksumIsNotRight() throws IOException {
    var zip = zip("NSRLFile.txt", NSRL);
    var checksum = Arrays.copyOf(zip, zip.length);
    // The descriptor behind the data: signature, checksum, sizes.
    var directory = new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002");
    checksum[directory - 12] ^= 1;
    assertThatThrownBy(() -> read(checksum))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining("CRC_MISMATCH");
  }
}
