package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.Link;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Match;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.LinkKind;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** Writes happen once, undo is whole, and readers cannot write. */
class LakeTest {
  @TempDir static Path folder;
  private static Lake lake;

  @BeforeAll
  static void create() {
    lake = new Lake(SharedSpark.session(), folder.toString());
    lake.open();
  }

  private static Link link(String left, int distance) {
    return new Link(left, "right", LinkKind.PDQ, distance, 1);
  }

  private static Dataset<Link> links(Link... links) {
    return SharedSpark.rows(Link.class, links);
  }

  @Test
  void aCommitHappensOnceInsertsKeepWhatIsThereAndARestoreUndoes() {
    long before = lake.version(Tables.LINKS);
    Commit commit = new Commit("run", 1, "first");

    lake.append(Tables.LINKS, links(link("a", 1)), commit);
    lake.append(Tables.LINKS, links(link("a", 1)), commit);
    assertThat(lake.read(Tables.LINKS).collectAsList()).containsExactly(link("a", 1));

    Commit second = commit.batch("second");
    lake.insert(Tables.LINKS, links(link("a", 9), link("b", 2), link("b", 2)), second);
    lake.insert(Tables.LINKS, links(link("c", 3)), second);
    assertThat(lake.read(Tables.LINKS).collectAsList())
        .containsExactlyInAnyOrder(link("a", 1), link("b", 2));

    lake.replace(Tables.LINKS, links(link("a", 7)), "left_sha256 = 'a'", commit.batch("third"));
    assertThat(lake.read(Tables.LINKS).collectAsList())
        .containsExactlyInAnyOrder(link("a", 7), link("b", 2));

    lake.restore(Tables.LINKS, before);
    assertThat(lake.read(Tables.LINKS).collectAsList()).isEmpty();

    // A later attempt has names of its own, so nothing that was undone counts as done.
    lake.append(Tables.LINKS, links(link("a", 1)), new Commit("run", 2, "first"));
    assertThat(lake.read(Tables.LINKS).collectAsList()).containsExactly(link("a", 1));
    lake.restore(Tables.LINKS, before);
  }

  @Test
  void whatChangesNothingMakesNoCommit() {
    long before = lake.version(Tables.VIDEO_FRAMES);
    Dataset<VideoFrame> none = SharedSpark.rows(VideoFrame.class);
    Commit commit = new Commit("run", 1, "nothing");

    lake.append(Tables.VIDEO_FRAMES, none, commit.batch("append"));
    lake.insert(Tables.VIDEO_FRAMES, none, commit.batch("insert"));
    lake.upsert(Tables.VIDEO_FRAMES, none, commit.batch("upsert"));
    lake.overwrite(Tables.VIDEO_FRAMES, none, commit.batch("overwrite"));
    lake.removeRows(Tables.VIDEO_FRAMES, none, commit.batch("remove"));

    assertThat(lake.version(Tables.VIDEO_FRAMES)).isEqualTo(before);
  }

  @Test
  void aSmallTableIsReadAsDeltaReadsIt() {
    Commit commit = new Commit("run", 1, "many");
    for (int i = 0; i < 3; i++) {
      lake.append(Tables.DEVICE_MEDIA, devices("device " + i), commit.batch("batch " + i));
    }
    Dataset<Row> listed = lake.stored(Tables.DEVICE_MEDIA, lake.version(Tables.DEVICE_MEDIA));
    Dataset<Row> asked =
        SharedSpark.session().read().format("delta").load(lake.path(Tables.DEVICE_MEDIA));

    assertThat(listed.schema()).isEqualTo(asked.schema());
    SharedSpark.assertSameRows(asked, listed);
    assertThat(lake.stored(Tables.DEVICE_MEDIA, 2).count()).isEqualTo(2);
  }

  private static Dataset<DeviceMedia> devices(String deviceId) {
    return SharedSpark.rows(
        DeviceMedia.class,
        DeviceMediaBuilder.builder()
            .deviceId(deviceId)
            .sourceId("source")
            .sha256("content")
            .caseId("case")
            .kind(DeviceKind.BODY_SERIAL)
            .value("1")
            .night(1)
            .build());
  }

  @Test
  void aDigestDependsOnTheRowsAndNotOnTheirOrder() {
    lake.overwrite(
        Tables.MATCHES,
        SharedSpark.rows(Match.class, match("a"), match("b")),
        new Commit("run", 1, "ab"));
    TableDigest ab = lake.digest(Tables.MATCHES, lake.version(Tables.MATCHES));
    lake.overwrite(
        Tables.MATCHES,
        SharedSpark.rows(Match.class, match("b"), match("a")).coalesce(1),
        new Commit("run", 1, "ba"));
    assertThat(lake.digest(Tables.MATCHES, lake.version(Tables.MATCHES))).isEqualTo(ab);
    lake.overwrite(
        Tables.MATCHES,
        SharedSpark.rows(Match.class, match("a"), match("c")),
        new Commit("run", 1, "ac"));
    assertThat(lake.digest(Tables.MATCHES, lake.version(Tables.MATCHES))).isNotEqualTo(ab);
  }

  private static Match match(String sha256) {
    return new Match(
        sha256,
        "set",
        "entry",
        MatchKind.MD5,
        List.of(MatchKind.MD5),
        null,
        null,
        null,
        null,
        null,
        null,
        MatchCause.NEW_MEDIA,
        1,
        null,
        null);
  }

  @Test
  void columnsKeepTheirSentences() {
    assertThat(
            SharedSpark.session()
                .read()
                .format("delta")
                .load(lake.path(Tables.MEDIA))
                .schema()
                .apply("pdq_quality")
                .getComment()
                .get())
        .startsWith("PDQ quality");
  }

  @Test
  void aSnapshotAnswersQuestionsAndNothingElse() {
    Snapshot snapshot = new Snapshot(lake, Map.of());

    assertThat(snapshot.query("SELECT count(*) FROM media").head().getLong(0)).isZero();
    assertThatThrownBy(() -> snapshot.query("DROP TABLE media"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SELECT");
    assertThatThrownBy(() -> snapshot.query("INSERT INTO media SELECT * FROM media"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> snapshot.query("SELEKT 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not SQL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM text.`/etc/hostname`",
        "SELECT (SELECT max(value) FROM text.`/etc/hostname`) FROM media",
        "WITH w AS (SELECT * FROM csv.`/etc/hostname`) SELECT * FROM w",
        "SELECT count(*) FROM media WHERE sha256 IN (SELECT value FROM text.`/etc/hostname`)",
        "SELECT * FROM IDENTIFIER('text.`/etc/hostname`')",
        "SELECT reflect('java.lang.System', 'getProperty', 'user.home')",
        "SELECT java_method('java.lang.System', 'getProperty', 'user.home') FROM media",
        "SELECT try_reflect('java.lang.System', 'getProperty', 'user.home')",
        "SELECT TRANSFORM(sha256) USING 'cat /etc/hostname' FROM media",
        "EXECUTE IMMEDIATE 'SELECT * FROM text.`/etc/hostname`'"
      })
  void aSnapshotReadsNoFileCallsNoMethodAndStartsNoProgram(String question) {
    Snapshot snapshot = new Snapshot(lake, Map.of());
    assertThatThrownBy(() -> snapshot.query(question)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSnapshotIsNotAskedForATableByItsPath() {
    Snapshot snapshot = new Snapshot(lake, Map.of());
    String question = "SELECT * FROM delta.`" + lake.path(Tables.MEDIA) + "`";
    assertThatThrownBy(() -> snapshot.query(question))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("published tables");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH m AS (SELECT sha256, count(*) n FROM media GROUP BY 1) SELECT max(n) FROM m",
        "SELECT f.path FROM media_files f LEFT JOIN media USING (sha256) WHERE f.path LIKE '%a'",
        "SELECT count(*) FROM media WHERE NOT EXISTS (SELECT 1 FROM matches m WHERE m.sha256 = '')",
        "SELECT explode(sequence(1, 3)) UNION ALL SELECT id FROM range(2)",
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT * FROM t",
        "SELECT * FROM VALUES (1), (2)"
      })
  void aSnapshotAnswersWhateverElseSqlAsksOfTheTables(String question) {
    assertThat(new Snapshot(lake, Map.of()).query(question).collectAsList()).isNotNull();
  }
}
