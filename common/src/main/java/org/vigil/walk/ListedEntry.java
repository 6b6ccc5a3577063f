package org.vigil.walk;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Declared;
import org.vigil.container.Issues;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.walk.MediaContents.Facts;

/**
 * A thing that was listed, and how it becomes a reading.
 *
 * @param ordinal its position in the order of listing
 * @param path its member chain
 * @param named what is wrong with its name
 * @param declared what its container says of it in words
 * @param bytes its content; closing it closes nothing
 */
record ListedEntry(
    WalkSource source,
    long ordinal,
    String path,
    @Nullable Instant modifiedAt,
    List<Issue> named,
    Declared declared,
    InputStream bytes) {

  /** The same thing, whose bytes are read again. */
  ListedEntry with(InputStream again) {
    return new ListedEntry(source, ordinal, path, modifiedAt, named, declared, again);
  }

  /** The same thing, of which more is declared. */
  ListedEntry declaring(Declared more) {
    return new ListedEntry(source, ordinal, path, modifiedAt, named, declared.and(more), bytes);
  }

  Reading mediaFile(Facts facts, List<Issue> issues) {
    return container(facts, MemberCounts.NONE, issues);
  }

  Reading container(Facts facts, MemberCounts members, List<Issue> issues) {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(facts.issues());
    return reading(Reading.Kind.MEDIA_FILE, null, members, facts, all);
  }

  Reading directory(List<Issue> issues) {
    return reading(Reading.Kind.DIRECTORY, null, MemberCounts.NONE, null, issues);
  }

  Reading link(@Nullable String target, List<Issue> issues) {
    return reading(Reading.Kind.LINK, target, MemberCounts.NONE, null, issues);
  }

  /** A slice of a container is no thing of its own, but it says what it listed. */
  Reading slice(MemberCounts members, List<Issue> issues) {
    return reading(Reading.Kind.SLICE, null, members, null, issues);
  }

  /**
   * @param members how many it had listed before it failed
   * @param issues the first is why it failed
   */
  Reading fault(MemberCounts members, List<Issue> issues) {
    return reading(Reading.Kind.FAULT, null, members, null, issues);
  }

  private Reading reading(
      Reading.Kind kind,
      @Nullable String target,
      MemberCounts members,
      @Nullable Facts facts,
      List<Issue> issues) {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(named);
    Declared kept = source.freeText() ? declared : declared.withoutFreeText();
    return ReadingBuilder.builder()
        .sourceId(source.sourceId())
        .sourceUri(source.sourceUri())
        .caseId(source.caseId())
        .path(path)
        .ordinal(ordinal)
        .kind(kind)
        .linkTarget(target)
        .modifiedAt(modifiedAt)
        .listedMembers(members.listed())
        .toldMembers(members.declared())
        .media(facts == null ? null : facts.media())
        .frames(facts == null ? List.of() : facts.frames())
        .statements(kept.statements())
        .sightings(kept.sightings())
        .report(kept.report())
        .reportedFile(kept.reportedFile())
        .issues(Issues.distinct(all))
        .night(source.night())
        .build();
  }

  /** One issue, and behind it others. */
  static List<Issue> because(Issue first, List<Issue> rest) {
    return because(List.of(first), rest);
  }

  /** Issues, and behind them others. */
  static List<Issue> because(List<Issue> first, List<Issue> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }
}
