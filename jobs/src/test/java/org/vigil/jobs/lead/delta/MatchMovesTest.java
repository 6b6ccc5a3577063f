package org.vigil.jobs.lead.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.single;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.GivenSubject;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** What hash sets did to the leads of a night. */
class MatchMovesTest {
  private static final int NIGHT = 1;

  private static Match match(
      String media, String set, MatchCause cause, int night, @Nullable EntryEnding ending) {
    Integer nightTo = ending == null ? null : Integer.valueOf(NIGHT);
    return new Match(
        media,
        set,
        cause + " " + ending,
        MatchKind.MD5,
        List.of(MatchKind.MD5),
        null,
        null,
        null,
        null,
        null,
        null,
        cause,
        night,
        nightTo,
        ending);
  }

  @Test
  void anEndAndABeginningOfOneSetAreOneChange() {
    Dataset<Match> matches =
        SharedSpark.rows(
            Match.class,
            match("a", "vics", MatchCause.NEW_MEDIA, 0, EntryEnding.REPLACED),
            match("a", "vics", MatchCause.CHANGED_KNOWN, NIGHT, null),
            match("a", "old", MatchCause.NEW_KNOWN, 0, null),
            match("b", "vics", MatchCause.NEW_MEDIA, 0, EntryEnding.RETRACTED),
            match("c", "vics", MatchCause.NEW_MEDIA, NIGHT, null),
            match("d", "alerts", MatchCause.NEW_MEDIA, 0, EntryEnding.EXPIRED));
    assertThat(MatchMoves.moves(matches, NIGHT).collectAsList())
        .extracting(row -> row.getString(0), row -> row.getString(2))
        .containsExactlyInAnyOrder(
            tuple("a", MatchCause.CHANGED_KNOWN.name()),
            tuple("b", EntryEnding.RETRACTED.name()),
            tuple("d", EntryEnding.EXPIRED.name()));
  }

  @Test
  void theReasonOfAChangedLeadNamesTheSetOnce() {
    RankedLead lead = GivenSubject.lead(single(picture(1)));
    String media = picture(1).media().sha256();
    Dataset<Match> matches =
        SharedSpark.rows(
            Match.class,
            match(media, "alerts", MatchCause.NEW_KNOWN, 0, EntryEnding.EXPIRED),
            match(media, "vics", MatchCause.NEW_KNOWN, NIGHT, null),
            match(media, "ncmec", MatchCause.NEW_MEDIA, 0, EntryEnding.RETRACTED));
    Dataset<RankedLead> listed =
        SharedSpark.session().createDataset(List.of(lead), RecordEncoder.of(RankedLead.class));
    Dataset<RankedLead> told =
        MatchMoves.withMoves(listed, matches, NIGHT, Given.SETTINGS.sentences());
    String reason =
        "It was not on the list before. What hash set alerts said of one of its media has expired, hash set ncmec took back what it said of one of its media and"
            + " hash set vics now lists one of its media.";
    assertThat(told.collectAsList())
        .extracting(one -> one.lead().changeReason())
        .containsExactly(reason);
    assertThat(
            MatchMoves.withMoves(told, matches, NIGHT, Given.SETTINGS.sentences()).collectAsList())
        .extracting(one -> one.lead().changeReason())
        .containsExactly(reason);
  }
}
