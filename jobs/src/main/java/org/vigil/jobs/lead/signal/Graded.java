package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.Grading;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.Word;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.Question;

/** Raises what an examiner has graded as abuse; two examiners may disagree, and both stand. */
public final class Graded implements Signal {
  @Override
  public String name() {
    return "graded";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    LeadSettings.Points points = settings.points();
    Sentences say = context.sentences();
    List<SubjectMedia> graded =
        findings.media().stream().filter(one -> !grades(one).isEmpty()).toList();
    List<Word> grades = graded.stream().flatMap(one -> grades(one).stream()).toList();
    List<Word> abuse = grades.stream().filter(word -> Grading.isOfAbuse(word, settings)).toList();
    List<Word> other = grades.stream().filter(word -> Grading.isOther(word, settings)).toList();
    if (abuse.isEmpty()) {
      return other.isEmpty()
          ? Evidence.missing(say.sentence("graded.none"))
              .from("assertions", findings.media())
              .wouldRaise(say.phrase("graded.raises"), points.graded())
          : Evidence.lowers(points.gradedOther(), 0.8)
              .saying(
                  value(other),
                  say.sentence("graded.other", by("by", other, say), category("grade", other, say)))
              .from("assertions", graded);
    }
    boolean open = grades.stream().anyMatch(w -> w.says(AssertionKind.VICTIM_IDENTIFIED, false));
    boolean closed = grades.stream().anyMatch(w -> w.says(AssertionKind.VICTIM_IDENTIFIED, true));
    double victim = open ? points.gradedUnidentified() : closed ? points.gradedOther() : 0;
    double against = other.isEmpty() ? 0 : points.gradedOther();
    String sentence =
        say.sentence(
            "graded.abuse",
            by("by", abuse, say),
            category("grade", abuse, say),
            Slot.when("open", open),
            Slot.when("closed", closed && !open),
            by("other", other, say),
            category("otherwise", other, say));
    return Evidence.raises(Math.max(0, points.graded() + victim + against), open ? 0.9 : 0.8)
        .saying(value(abuse), sentence)
        .from("assertions", graded)
        .wouldLower(say.phrase("graded.lowers"));
  }

  /** What examiners say; a provider's words are weighed with its report. */
  private static List<Word> grades(SubjectMedia one) {
    return one.ties().words().stream()
        .filter(word -> word.origin() == AssertionOrigin.CASE_FILE)
        .toList();
  }

  /** Who says so; nobody without words. */
  private static Slot by(String slot, List<Word> words, Sentences say) {
    TreeSet<String> names =
        words.stream()
            .map(word -> Phrases.clean(word.by()))
            .filter(name -> !name.isEmpty())
            .map(Phrases::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Slot cases = say.cases(words.stream().map(Word::caseId).distinct().sorted().toList());
    String by =
        say.phrase("graded.by", Slot.text("names", say.shortList(List.copyOf(names))), cases);
    return Slot.text(slot, words.isEmpty() ? "" : by);
  }

  /** The category that most give, or the word that stands for one. */
  private static Slot category(String slot, List<Word> words, Sentences say) {
    String grade =
        words.stream()
            .filter(word -> word.kind() == AssertionKind.CATEGORY)
            .collect(Collectors.groupingBy(word -> named(word, say), Collectors.counting()))
            .entrySet()
            .stream()
            .min(
                Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElseGet(() -> word(words, say));
    return Slot.text(slot, grade);
  }

  private static String word(List<Word> words, Sentences say) {
    return words.stream()
        .filter(word -> word.kind() == AssertionKind.SERIES)
        .map(word -> say.phrase("graded.series", Slot.text("series", Phrases.name(word.value()))))
        .findFirst()
        .orElseGet(() -> say.phrase("graded.marked"));
  }

  private static String named(Word word, Sentences say) {
    String meaning = Phrases.clean(Objects.requireNonNullElse(word.meaning(), ""));
    return say.phrase(
        "graded.category",
        Slot.text("category", Phrases.name(word.value())),
        Slot.text("meaning", meaning));
  }

  private static String value(List<Word> words) {
    return "words="
        + words.size()
        + " "
        + words.get(0).kind()
        + "="
        + Phrases.name(words.get(0).value());
  }
}
