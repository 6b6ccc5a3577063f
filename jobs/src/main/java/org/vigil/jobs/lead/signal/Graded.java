package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
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
  public String topic() {
    return "an examiner's grade";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    LeadSettings.Points points = settings.points();
    List<SubjectMedia> graded =
        findings.media().stream().filter(one -> !grades(one).isEmpty()).toList();
    List<Word> grades = graded.stream().flatMap(one -> grades(one).stream()).toList();
    List<Word> abuse = grades.stream().filter(word -> Grading.isOfAbuse(word, settings)).toList();
    List<Word> other = grades.stream().filter(word -> Grading.isOther(word, settings)).toList();
    if (abuse.isEmpty()) {
      return other.isEmpty()
          ? Evidence.missing("No examiner has graded it.")
              .from("assertions", findings.media())
              .wouldRaise("an examiner's grade", points.graded())
          : Evidence.lowers(points.gradedOther(), 0.8)
              .saying(value(other), Phrases.sentence(by(other) + " " + category(other)))
              .from("assertions", graded);
    }
    boolean open = grades.stream().anyMatch(w -> w.says(AssertionKind.VICTIM_IDENTIFIED, false));
    boolean closed = grades.stream().anyMatch(w -> w.says(AssertionKind.VICTIM_IDENTIFIED, true));
    double victim = open ? points.gradedUnidentified() : closed ? points.gradedOther() : 0;
    double against = other.isEmpty() ? 0 : points.gradedOther();
    String sentence =
        Phrases.sentence(
            by(abuse)
                + " "
                + category(abuse)
                + (open ? ", and says that the victim is not identified" : "")
                + (closed && !open ? ", and says that the victim is identified" : "")
                + (other.isEmpty()
                    ? ""
                    : "; " + by(other) + " says otherwise: " + category(other)));
    return Evidence.raises(Math.max(0, points.graded() + victim + against), open ? 0.9 : 0.8)
        .saying(value(abuse), sentence)
        .from("assertions", graded)
        .wouldLower("another examiner's word");
  }

  /** What examiners say; a provider's words are weighed with its report. */
  private static List<Word> grades(SubjectMedia one) {
    return one.ties().words().stream()
        .filter(word -> word.origin() == AssertionOrigin.CASE_FILE)
        .toList();
  }

  private static String by(List<Word> words) {
    TreeSet<String> names =
        words.stream()
            .map(word -> Phrases.clean(word.by()))
            .filter(name -> !name.isEmpty())
            .map(Phrases::name)
            .collect(Collectors.toCollection(TreeSet::new));
    String cases = Phrases.cases(words.stream().map(Word::caseId).distinct().sorted().toList());
    return names.isEmpty()
        ? "an examiner of " + cases
        : Phrases.shortList(List.copyOf(names)) + " (" + cases + ")";
  }

  /** The category that most give, or the word that stands for one. */
  private static String category(List<Word> words) {
    return words.stream()
        .filter(word -> word.kind() == AssertionKind.CATEGORY)
        .collect(Collectors.groupingBy(Graded::named, Collectors.counting()))
        .entrySet()
        .stream()
        .min(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> "graded it " + entry.getKey())
        .orElseGet(() -> word(words));
  }

  private static String word(List<Word> words) {
    return words.stream()
        .filter(word -> word.kind() == AssertionKind.SERIES)
        .map(word -> "put it in series " + Phrases.name(word.value()))
        .findFirst()
        .orElse("marked it");
  }

  private static String named(Word word) {
    String meaning = Phrases.clean(Objects.requireNonNullElse(word.meaning(), ""));
    return "category "
        + Phrases.name(word.value())
        + (meaning.isEmpty() ? "" : " (" + meaning + ")");
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
