package org.vigil.jobs.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.Rows;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseLinkBuilder;
import org.vigil.model.Identifier;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.LinkKind;
import org.vigil.model.term.Strength;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.LeadType;
import org.vigil.model.term.lead.ReviewDecision;

/** How things of a small lake are connected. */
class ConnectionsTest {
  private static final int MANY = 6;
  private static final Connections.Limits LIMITS = new Connections.Limits(4, 5, MANY - 1);
  private static final String COPY = "c0".repeat(32);
  private static final String LEFT = "1e".repeat(32);
  private static final String RIGHT = "41".repeat(32);
  private static final Node A = new Node(NodeKind.CASE, "A");
  private static final Node B = new Node(NodeKind.CASE, "B");

  @TempDir private static Path folder;
  private static Snapshot snapshot;

  /** Case A has many media, one of them also in B, and one that looks like one of B. */
  @BeforeAll
  static void fill() {
    Lake lake = new Lake(SharedSpark.session(), folder.toString());
    lake.open();
    write(lake, Tables.CASES, caseOf("A"), caseOf("B"), caseOf("C"));
    write(lake, Tables.MEDIA, picture(COPY), picture(LEFT), picture(RIGHT));
    write(
        lake,
        Tables.MEDIA_FILES,
        IntStream.range(0, MANY + 3).mapToObj(ConnectionsTest::file).toArray(MediaFile[]::new));
    write(lake, Tables.LINKS, new Link(LEFT, RIGHT, LinkKind.PDQ, 4, 1));
    write(
        lake,
        Tables.CASE_LINKS,
        link("EMAIL:a@example.org", "A"),
        link("EMAIL:a@example.org", "B"));
    write(
        lake,
        Tables.IDENTIFIERS,
        new Identifier(IdentifierKind.EMAIL, "a@example.org", Strength.STRONG, 1),
        new Identifier(IdentifierKind.PROFILE_URL, "twice", Strength.STRONG, 1),
        new Identifier(IdentifierKind.DEVICE_ID, "twice", Strength.STRONG, 1));
    write(lake, Tables.LEADS, lead("open", RIGHT).build(), referred());
    snapshot = new Snapshot(lake, Map.of());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <R extends Record> void write(Lake lake, Table<R> table, R... rows) {
    Dataset<R> dataset = lake.spark().createDataset(Arrays.stream(rows).toList(), table.encoder());
    lake.append(table, dataset, new Commit("run", 1, table.name()));
  }

  private static Case caseOf(String id) {
    return CaseBuilder.builder().caseId(id).night(1).build();
  }

  private static Media picture(String sha256) {
    return MediaBuilder.builder(Rows.media("x", null, null)).sha256(sha256).build();
  }

  /** The last three are the copy in B, and the two that look alike. */
  private static MediaFile file(int number) {
    String sha256 =
        number == MANY + 1
            ? LEFT
            : number == MANY + 2 ? RIGHT : number % MANY == 0 ? COPY : "%064d".formatted(number);
    boolean ofB = number == MANY || number == MANY + 2;
    String caseId = ofB ? "B" : "A";
    return new MediaFile(
        "source " + caseId, "u", "file" + number, number, sha256, 1, caseId, null, false, false, 1);
  }

  private static LeadBuilder lead(String id, String sha256) {
    return LeadBuilder.builder()
        .leadId(id)
        .version(1)
        .type(LeadType.UNKNOWN_MEDIA)
        .tier(LeadTier.LOW)
        .status(LeadStatus.NEW)
        .changeReason("Why.")
        .explanation("")
        .mediaSha256(List.of(sha256))
        .cases(List.of())
        .sources(List.of())
        .devices(List.of())
        .places(List.of())
        .runId("")
        .rulesDigest("")
        .night(1);
  }

  private static Lead referred() {
    return lead("decided", RIGHT)
        .decision(ReviewDecision.REFERRED)
        .decidedBy("A. Weber")
        .decidedAt(Instant.parse("2026-11-02T10:00:00Z"))
        .build();
  }

  private static CaseLink link(String thing, String caseId) {
    return CaseLinkBuilder.builder()
        .linkId(thing + caseId)
        .caseId(caseId)
        .kind(CaseLinkKind.IDENTIFIER)
        .thing(thing)
        .label(thing)
        .cases(2)
        .items(1)
        .own(1)
        .strength(Strength.STRONG)
        .rule("identifier/EMAIL")
        .sentence("Case " + caseId + " names it.")
        .night(1)
        .countedNight(1)
        .build();
  }

  @Test
  void casesAreConnectedByWhatTheyShareByCopiesAndByMediaThatLookAlike() {
    Connections found = Connections.between(snapshot, A, B, LIMITS);
    assertThat(found.found())
        .extracting(way -> way.path().between())
        .containsExactly(
            List.of(new Node(NodeKind.IDENTIFIER, "EMAIL:a@example.org")),
            List.of(new Node(NodeKind.MEDIA, COPY)),
            List.of(new Node(NodeKind.MEDIA, LEFT), new Node(NodeKind.MEDIA, RIGHT)));
    assertThat(ConnectionsText.of(found))
        .contains(
            "Case A and case B are connected in 3 ways; the shortest and strongest first.",
            "1. By identifier EMAIL a@example.org, strong, 2 steps",
            "     Case A names it.",
            "       case_links WHERE link_id = 'EMAIL:a@example.orgA'",
            "  case A has more than 5 connections with media in media_files: the strongest were followed.");
  }

  @Test
  void whatHasNoConnectionIsNotConnected() {
    Node alone = new Node(NodeKind.CASE, "C");
    assertThat(ConnectionsText.of(Connections.between(snapshot, A, alone, LIMITS)))
        .contains("Nothing connects case A and case C in 4 steps or fewer.");
  }

  @Test
  void aHubIsReachedAndNotFollowed() {
    Node media = new Node(NodeKind.MEDIA, LEFT);
    Connections found = Connections.around(snapshot, media, new Connections.Limits(2, 5, MANY - 1));
    assertThat(found.nodes()).contains(A, B, new Node(NodeKind.MEDIA, RIGHT));
    assertThat(found.nodes()).doesNotContain(new Node(NodeKind.MEDIA, "%064d".formatted(1)));
    assertThat(found.remarks())
        .containsExactly(
            "case A has more than 5 connections with media in media_files: they were not followed.");
  }

  @Test
  void aLeadSaysWhatWasDecidedOfIt() {
    String about = ") is about media " + RIGHT.substring(0, 12) + ".";
    for (String decided : List.of("open", "decided; referred by A. Weber on 2026-11-02")) {
      String id = decided.split(";", -1)[0];
      Connections found = Connections.around(snapshot, new Node(NodeKind.LEAD, id), LIMITS);
      assertThat(ConnectionsText.of(found))
          .contains("     Lead " + decided.replace(id, id + " (low, UNKNOWN_MEDIA") + about);
    }
  }

  @Test
  void wordsNameNodesByDigitsByValueAndByKind() {
    NamedNodes names = new NamedNodes(snapshot);
    assertThat(names.named("1E1E1E1E")).isEqualTo(new Node(NodeKind.MEDIA, LEFT));
    assertThat(names.named("A@example.org"))
        .isEqualTo(new Node(NodeKind.IDENTIFIER, "EMAIL:a@example.org"));
    assertThat(names.named("case:A")).isEqualTo(A);
    assertThat(names.named("identifier:DEVICE_ID:twice"))
        .isEqualTo(new Node(NodeKind.IDENTIFIER, "DEVICE_ID:twice"));
  }

  @Test
  void wordsThatNameNothingOrSeveralThingsAreRefusedWithASentence() {
    NamedNodes names = new NamedNodes(snapshot);
    assertThatThrownBy(() -> names.named("twice"))
        .hasMessageContaining("identifier:DEVICE_ID:twice")
        .hasMessageContaining("identifier:PROFILE_URL:twice")
        .matches(refused -> ((NamedNodes.UnclearException) refused).isSeveral());
    assertThatThrownBy(() -> names.named("nobody"))
        .hasMessageContaining("knows nothing that is called nobody")
        .matches(refused -> !((NamedNodes.UnclearException) refused).isSeveral());
  }
}
