package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.sandbox.SandboxKind;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;
import org.vigil.model.schema.Versions;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.run.intake.SourceListing;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.IsolateSettings;

/** Which sources a run reads, and what it writes down about them. */
class ScanSourcesTest {
  private static final int NIGHT = 7;
  private static final IsolateSettings ANYHOW = new IsolateSettings(SandboxKind.AUTO);
  private static final String NO_PASSWORDS =
      new ReadConditions("", Map.of(), ANYHOW).locked("case");

  private static SourceObject object(String name) {
    return new SourceObject(
        name, "file:/" + name, name, "case", 1, Instant.EPOCH, null, null, null);
  }

  private static ReadConditions terms(String password) {
    return new ReadConditions(
        "now", Map.of("case", Passwords.of(List.of(password)).from("of " + password)), ANYHOW);
  }

  private static Source source(
      String name, boolean settled, @Nullable String limits, int version, int night) {
    return new Source(
        name,
        "file:/" + name,
        name,
        "case",
        1,
        Instant.EPOCH,
        null,
        1,
        1,
        0,
        0,
        0,
        settled,
        limits,
        version,
        1,
        night);
  }

  private static List<UnreadSource> unread(
      List<SourceObject> listed, Dataset<Source> stored, ReadConditions terms, int night) {
    SourceListing.Draft draft = new SourceListing.Draft(SourceListing.FEW);
    listed.forEach(draft::add);
    PastReadings past = PastReadings.of(stored, List.of(), night);
    return UnreadSources.of(draft.listed(), past, terms, Set.of()).toRead().toList();
  }

  private static Reading reading(String source, Reason... reasons) {
    List<Issue> issues =
        Arrays.stream(reasons).map(reason -> new Issue(Stage.READ, reason, "why")).toList();
    return ReadingBuilder.builder()
        .sourceId(source)
        .sourceUri("file:/" + source)
        .caseId("case")
        .path(source)
        .ordinal(0)
        .kind(reasons.length == 0 ? Reading.Kind.DIRECTORY : Reading.Kind.FAULT)
        .listedMembers(0)
        .frames(List.of())
        .issues(issues)
        .night(NIGHT)
        .build();
  }

  @Test
  void readsWhatWasNotReadForGoodOrOnOtherTermsOrByOtherCode() {
    int version = Versions.reading(Reading.class);
    Dataset<Source> held =
        SharedSpark.rows(
            Source.class,
            source("good", true, null, version, 1),
            source("same limits", true, "now", version, 1),
            source("other limits", true, "then", version, 1),
            source("same passwords", true, terms("pass").locked("case"), version, 1),
            source("other passwords", true, terms("word").locked("case"), version, 1),
            source("no passwords", true, NO_PASSWORDS, version, 1),
            source("both the same", true, "now " + terms("pass").locked("case"), version, 1),
            source("open", false, null, version, 1),
            source("open, but read tonight", false, null, version, NIGHT),
            source("other code", true, null, version - 1, 1));
    List<SourceObject> listed =
        List.of(
            object("other limits"),
            object("good"),
            object("new"),
            object("same passwords"),
            object("other passwords"),
            object("no passwords"),
            object("both the same"),
            object("same limits"),
            object("open, but read tonight"),
            object("other code"),
            object("open"));

    List<UnreadSource> unread = unread(listed, held, terms("pass"), NIGHT);

    assertThat(unread)
        .extracting(one -> one.source().path() + " " + one.turn())
        .hasToString(
            "[new 1, no passwords 2, open 2, other code 2, other limits 2, other passwords 2]");
  }

  private static Reading container(
      String source, long listed, @Nullable Long told, Reason... reasons) {
    Reading plain = reading(source, reasons);
    return ReadingBuilder.builder()
        .sourceId(source)
        .sourceUri(plain.sourceUri())
        .caseId(plain.caseId())
        .path(plain.path())
        .ordinal(0)
        .kind(Reading.Kind.FAULT)
        .listedMembers(listed)
        .toldMembers(told)
        .frames(List.of())
        .issues(plain.issues())
        .night(NIGHT)
        .build();
  }

  @Test
  void aSourceWhoseContainerCountsOtherMembersThanWereReadDoesNotBalanceUnlessItIsAccepted() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            container("agrees", 0, 0L),
            container("dropped", 0, 2L, Reason.CRC_MISMATCH),
            container("invented", 0, -1L),
            container("accepted", 0, 2L),
            container("accepted, but lost", 2, 2L),
            container("explained", 0, 2L, Reason.TRUNCATED),
            container("uncounted", 0, null));
    Dataset<KnownColumns> batch =
        SharedSpark.rows(
            KnownColumns.class,
            KnownColumns.of(object("agrees"), 1, "locked", false),
            KnownColumns.of(object("dropped"), 1, "locked", false),
            KnownColumns.of(object("invented"), 1, "locked", false),
            KnownColumns.of(object("accepted"), 1, "locked", true),
            KnownColumns.of(object("accepted, but lost"), 1, "locked", true),
            KnownColumns.of(object("explained"), 1, "locked", false),
            KnownColumns.of(object("uncounted"), 1, "locked", false));

    assertThat(Balances.of(batch, readings, "limits", NIGHT).collectAsList())
        .filteredOn(source -> source.listed() != source.unread())
        .extracting(Source::path)
        .containsExactlyInAnyOrder("dropped", "invented", "accepted, but lost");
  }

  @Test
  void settlesASourceUnlessItsReadingBrokeOffAndNobodyAcceptsIt() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading("good"),
            reading("broken", Reason.CORRUPT, Reason.DEPTH_LIMIT),
            reading("locked", Reason.ENCRYPTED),
            reading("both", Reason.ENCRYPTED, Reason.DEPTH_LIMIT),
            reading("missing", Reason.SOURCE_MISSING),
            reading("accepted", Reason.READ_SHORT),
            reading("accepted, but mixed", Reason.READ_SHORT, Reason.SOURCE_CHANGED));
    Dataset<KnownColumns> batch =
        SharedSpark.rows(
            KnownColumns.class,
            KnownColumns.of(object("good"), 1, "locked", false),
            KnownColumns.of(object("broken"), 1, "locked", false),
            KnownColumns.of(object("locked"), 1, "locked", false),
            KnownColumns.of(object("both"), 1, "locked", false),
            KnownColumns.of(object("missing"), 2, "locked", false),
            KnownColumns.of(object("accepted"), 3, "locked", true),
            KnownColumns.of(object("accepted, but mixed"), 3, "locked", true));

    List<Source> sources = Balances.of(batch, readings, "limits", NIGHT).collectAsList();

    assertThat(sources)
        .extracting(s -> s.path() + " " + s.settled() + " " + s.limits() + " " + s.timesRead())
        .containsExactlyInAnyOrder(
            "good true null 1",
            "broken true limits 1",
            "locked true locked 1",
            "both true limits locked 1",
            "missing false null 2",
            "accepted true null 3",
            "accepted, but mixed false null 3");
  }

  @Test
  void readsAgainWhatAReaderWasKilledOfButNotForEver() {
    ReadConditions terms = terms("pass");
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading("once", Reason.WORKER_KILLED),
            reading("twice", Reason.WORKER_KILLED, Reason.DEPTH_LIMIT),
            reading("always", Reason.WORKER_KILLED),
            reading("guilty", Reason.WORKER_CRASH));
    Dataset<KnownColumns> batch =
        SharedSpark.rows(
            KnownColumns.class,
            KnownColumns.of(object("once"), 1, "locked", false),
            KnownColumns.of(object("twice"), 2, "locked", false),
            KnownColumns.of(object("always"), 3, "locked", false),
            KnownColumns.of(object("guilty"), 1, "locked", false));
    Dataset<Source> sources = Balances.of(batch, readings, terms.limits(), NIGHT);
    assertThat(sources.collectAsList()).allMatch(Source::settled);

    List<SourceObject> listed =
        List.of(object("once"), object("twice"), object("always"), object("guilty"));
    assertThat(unread(listed, sources, terms, NIGHT + 1))
        .extracting(one -> one.source().path())
        .containsExactly("once", "twice");
  }
}
