package org.vigil.media;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.RecordCodec;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.MediaFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Stage;

/**
 * What a worker found in a media. The parent does not trust it: no issue may be that a file was not
 * read, and frames follow each other.
 *
 * @param number of the {@link FactsRequest}
 * @param missingLibrary without which nothing can be read: the installation is broken
 */
record FactsResponse(long number, MediaFacts facts, @Nullable String missingLibrary) {
  static final RecordCodec<FactsResponse> CODEC =
      RecordCodec.of(FactsResponse.class, 4 * CleanText.MAX_CHARS);

  FactsResponse {
    List<Issue> issues =
        facts.issues().stream().limit(MediaFacts.MOST_ISSUES).map(FactsResponse::checked).toList();
    List<HashedFrame> frames = facts.frames();
    for (int i = 1; i < frames.size(); i++) {
      require(frames.get(i - 1).number() < frames.get(i).number());
    }
    facts = facts.with(issues);
  }

  private static Issue checked(Issue issue) {
    require(issue.stage() == Stage.DECODE || issue.stage() == Stage.METADATA);
    String message = Objects.requireNonNullElse(CleanText.clean(issue.message()), "");
    return new Issue(issue.stage(), issue.reason(), message);
  }

  private static void require(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("Not the facts of a media");
    }
  }
}
