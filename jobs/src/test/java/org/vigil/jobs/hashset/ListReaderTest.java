package org.vigil.jobs.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.known.HashSet;
import org.vigil.model.term.HashSetKind;

/** What is counted of a list, and what refuses it. */
class ListReaderTest {
  private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";

  @TempDir Path folder;

  private HashSet probe(String content) throws IOException {
    return probe(Files.writeString(folder.resolve("list"), content), Set.of());
  }

  private static HashSet probe(Path file, Set<String> versions) throws IOException {
    NamedList list =
        new NamedList("list", file.toUri().toString(), "source", Instant.EPOCH, null, versions);
    return ListReader.probe(list, new Configuration(), 1);
  }

  @Test
  void anEntryThatIsTakenBackIsCountedApart() throws IOException {
    String entry = "<image><member id=\"4\">A</member><id>i1</id><fingerprints><md5>" + MD5;
    HashSet set =
        probe(
            "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images count=\"2\">"
                + entry
                + "</md5></fingerprints></image><deletedImage><member id=\"4\">A</member><id>i2</id>"
                + "<timestamp/></deletedImage></images></queryResult>");
    assertThat(set.refusal()).isNull();
    assertThat(set.format()).isEqualTo("ncmec");
    assertThat(set.entries()).isEqualTo(1);
    assertThat(set.retracted()).isEqualTo(1);
    assertThat(set.kind()).isEqualTo(HashSetKind.DELTA);
  }

  @Test
  void aBrokenListHasNoEntriesAndAReason() throws IOException {
    HashSet set = probe(MD5 + "\nno hash at all\n");
    assertThat(set.number()).isNull();
    assertThat(set.inForce()).isFalse();
    assertThat(set.entries()).isZero();
    assertThat(set.refusal()).contains("2");
  }

  @Test
  void ofAListThatWasImportedBeforeNoMoreThanItsDigestIsFoundOut() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), MD5 + "\n");
    HashSet first = probe(list, Set.of("another"));
    assertThat(first.entries()).isEqualTo(1);
    HashSet again = probe(list, Set.of("another", first.version()));
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(again.entries()).isZero();
    assertThat(again.refusal()).isNull();
  }
}
