package org.vigil.hashset.nsrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;
import static org.vigil.hashset.Samples.SHA1;
import static org.vigil.hashset.Samples.SHA256;
import static org.vigil.model.term.EntryStatus.KNOWN;
import static org.vigil.model.term.EntryStatus.RETRACTED;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hashset.GeneratedLists;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;

/** What the statements of an NSRL delta insert and take back. */
class NsrlDeltaTest {
  private static final NsrlDelta DELTA = new NsrlDelta();

  private static List<Entry> read(String statements) throws IOException {
    return Samples.read(DELTA, Samples.ascii("BEGIN;\n" + statements + "\nCOMMIT;\n"));
  }

  @Test
  void readsRowsInTheOrderOfTheTableOrOfTheirColumns() throws IOException {
    var rows = "('%s','%s','%s','EBD1','it''s; a,b',12,7)".formatted(SHA256, SHA1, MD5);
    assertThat(
            read(
                "INSERT INTO FILE VALUES"
                    + rows
                    + ","
                    + rows
                    + ";\ninsert or replace into"
                    + " \"METADATA\" (crc32, md5) values (NULL, '"
                    + OTHER_MD5
                    + "');"))
        .extracting(Entry::sha256, Entry::sha1, Entry::md5, Entry::status)
        .containsExactly(
            tuple(SHA256, SHA1, MD5, KNOWN),
            tuple(SHA256, SHA1, MD5, KNOWN),
            tuple(null, null, OTHER_MD5, KNOWN));
  }

  @Test
  void deletionsAndUpdatesRetract() throws IOException {
    assertThat(
            read(
                "DELETE FROM FILE WHERE md5='%s' AND file_name='x';".formatted(MD5)
                    + "UPDATE FILE SET md5='%s', file_size=3 WHERE md5='%s';"
                        .formatted(OTHER_MD5, MD5)
                    + "UPDATE FILE SET file_name='y' WHERE md5='%s';".formatted(MD5)
                    + "DELETE FROM PKG WHERE package_id IN (1, 2);"))
        .extracting(Entry::md5, Entry::status)
        .containsExactly(tuple(MD5, RETRACTED), tuple(MD5, RETRACTED), tuple(OTHER_MD5, KNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DROP TABLE FILE; | A statement is neither INSERT, UPDATE nor DELETE",
        "DELETE FROM secret WHERE md5='1'; | A change is to no table of NSRL's",
        "DELETE FROM FILE; | \"where\" is missing",
        "DELETE FROM FILE WHERE md5 LIKE 'a'; | \"=\" is missing",
        "DELETE FROM FILE WHERE file_size=3; | A row is named by no hash",
        "DELETE FROM FILE WHERE md5='secret'; | The MD5 is not 32 hexadecimal digits",
        "INSERT INTO FILE SELECT * FROM PKG; | \"values\" is missing",
        "INSERT INTO METADATA VALUES('x'); | An insertion does not name its columns",
        "INSERT INTO FILE(md5) VALUES(random()); | A value is neither text nor number",
        "INSERT INTO FILE(md5) VALUES('x | A quote is not closed",
        "BEGIN; | Transactions begin and end out of turn"
      })
  void saysWhyAStatementIsRefused(String statement, String reason) {
    assertThatThrownBy(() -> read(statement))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessageEndingWith(": " + reason + ".");
  }

  @Test
  void refusesADeltaThatIsNotCommitted() {
    var insertion = "INSERT INTO FILE(md5) VALUES('" + MD5 + "');";
    assertThatThrownBy(() -> Samples.read(DELTA, Samples.ascii("BEGIN;" + insertion)))
        .hasMessage("Line 1: The list ends before its transaction is committed.");
    assertThatThrownBy(() -> Samples.read(DELTA, Samples.ascii(insertion)))
        .hasMessage("Line 1: A change stands outside of a transaction.");
  }

  @Test
  void refusesAnEndlessTextWithoutHoldingIt() {
    var endless =
        new GeneratedLists(
            Stream.concat(
                Stream.of("BEGIN; INSERT INTO FILE VALUES('"),
                Stream.generate(() -> "x".repeat(1_000))));
    assertThatThrownBy(() -> Samples.read(DELTA, endless))
        .hasMessage("Line 1: A text is longer than 65536 characters.");
    assertThat(endless.given()).isLessThan(200_000);
  }
}
