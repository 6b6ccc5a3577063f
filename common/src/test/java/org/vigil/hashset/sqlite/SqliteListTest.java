package org.vigil.hashset.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.hashset.Databases;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.model.term.EntryStatus;

/** What databases of NSRL and Autopsy say, and which are refused whole. */
class SqliteListTest {
  private static final SqliteList SQLITE = new SqliteList();

  private static List<Entry> read(String... statements) throws IOException {
    return Samples.read(SQLITE, Databases.of(List.of(statements)));
  }

  private static String file(String sha256, String md5, int packageId) {
    return "INSERT INTO FILE VALUES ('%s', '%s', '%s', 'EBD1', 'a', 1, %d)"
        .formatted(sha256, SHA1, md5, packageId)
        .toUpperCase(Locale.ROOT);
  }

  @Test
  void aFileOfSeveralPackagesIsOneKnownEntry() throws IOException {
    assertThat(
            read(
                Databases.NSRL_MINIMAL,
                file(SHA256, MD5, 1),
                file(SHA256, MD5, 2),
                file(SHA256, OTHER_MD5, 1)))
        .extracting(Entry::sha256, Entry::sha1, Entry::md5, Entry::status)
        .containsExactly(
            tuple(SHA256, SHA1, MD5, EntryStatus.KNOWN),
            tuple(SHA256, SHA1, OTHER_MD5, EntryStatus.KNOWN));
  }

  @Test
  void readsTheTableAndNotTheViewsOfAFullSet() throws IOException {
    var row = "INSERT INTO METADATA VALUES (1, '%s', '%s', '%s', 'EBD1', 'txt')";
    assertThat(read(Databases.NSRL_FULL, row.formatted(SHA256, SHA1, MD5)))
        .extracting(Entry::md5, Entry::status)
        .containsExactly(tuple(MD5, EntryStatus.KNOWN));
  }

  @Test
  void whatAutopsyListsIsNotOnlyKnown() throws IOException {
    var rows =
        "INSERT INTO hashes (md5, sha1) VALUES (x'%s', NULL), (NULL, x'%s')".formatted(MD5, SHA1);
    assertThat(read(Databases.AUTOPSY, rows))
        .extracting(Entry::md5, Entry::sha1, Entry::status)
        .containsExactly(
            tuple(MD5, null, EntryStatus.LISTED), tuple(null, SHA1, EntryStatus.LISTED));
  }

  @Test
  void readsALocalFileWhereItLies(@TempDir Path folder) throws IOException {
    var file = folder.resolve("a set 100%?#.kdb");
    Files.write(file, Databases.autopsy(MD5));
    try (var entries = SQLITE.open(InputStream.nullInputStream(), file)) {
      assertThat(entries.next()).map(Entry::md5).contains(MD5);
      assertThat(entries.next()).isEmpty();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void copiesAFileWhoseNameItsReaderMayNotBeAbleToSpell() throws IOException {
    var bytes = new ByteArrayInputStream(Databases.autopsy(MD5));
    try (var entries = SQLITE.open(bytes, Path.of("\u00E4.kdb"))) {
      assertThat(entries.next()).map(Entry::md5).contains(MD5);
    }
  }

  @Test
  void refusesARowThatIsNoHashAndSaysWhichIsNot() {
    assertRefused(
        Databases.of(
            List.of(
                Databases.NSRL_MINIMAL, file(SHA256, MD5, 1), file(SHA256, "secret, \n" + MD5, 1))),
        "Table FILE, after 1 rows: The MD5 is not 32 hexadecimal digits.");
    assertRefused(
        Databases.of(List.of(Databases.AUTOPSY, "INSERT INTO hashes (md5) VALUES (NULL)")),
        "Table hashes, after 0 rows: A row is named by no hash.");
  }

  @Test
  void refusesOtherDatabasesAndEmptyOnes() {
    assertRefused(
        Databases.of(List.of("CREATE TABLE secret (md5 TEXT)")),
        "It is neither a reference data set of NIST nor a hash set of Autopsy.");
    assertRefused(
        Databases.of(List.of(Databases.AUTOPSY)),
        "Table hashes, after 0 rows: The list holds no entries.");
  }

  @Test
  void runsNoProgramThatADatabaseBringsWithIt() {
    assertRefused(
        Databases.of(
            List.of(
                "CREATE VIEW FILE AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
                    + " SELECT i AS sha256, i AS sha1, i AS md5 FROM n")),
        "It is neither a reference data set of NIST nor a hash set of Autopsy.");
    assertRefused(
        Databases.of(List.of("CREATE VIRTUAL TABLE hashes USING fts5(sha2_256, sha1, md5)")),
        "It is neither a reference data set of NIST nor a hash set of Autopsy.");
  }

  @Test
  void refusesADatabaseThatIsCutOrBroken() {
    var whole = Databases.autopsy(MD5, OTHER_MD5);
    assertRefused(
        Arrays.copyOf(whole, whole.length - 1),
        "Byte %d: The database ends within its %d pages of 512 bytes."
            .formatted(whole.length - 1, whole.length / 512));
    var broken = whole.clone();
    Arrays.fill(broken, 512, broken.length, (byte) 0xFF);
    assertThatThrownBy(() -> Samples.read(SQLITE, broken))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageContaining("(CORRUPT)");
  }

  @Test
  void readsDatabasesThatAutopsyHasGrownAheadOfTheirPages() throws IOException {
    var whole = Databases.autopsy(MD5);
    assertThat(Samples.read(SQLITE, Arrays.copyOf(whole, 1 << 20))).hasSize(1);
    assertThat(ByteBuffer.wrap(whole).getInt(28)).isEqualTo(whole.length / 512);
  }

  private static void assertRefused(byte[] list, String message) {
    assertThatThrownBy(() -> Samples.read(SQLITE, list))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessage(message);
  }
}
