package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigil.jobs.lead.settings.Category;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.model.term.AssertionKind;

/** What examiners' and providers' grades come to, by the categories that settings explain. */
public final class Grading {
  private Grading() {}

  /** Whether somebody says that it is of abuse; another may say otherwise. */
  public static boolean isOfAbuse(List<Word> words, LeadSettings settings) {
    return words.stream().anyMatch(word -> isOfAbuse(word, settings));
  }

  /** Whether this word says that it is of abuse. */
  public static boolean isOfAbuse(Word word, LeadSettings settings) {
    return switch (word.kind()) {
      case CATEGORY -> means(word, settings) == Category.Meaning.LISTED;
      case INDUSTRY_CLASSIFICATION -> true;
      case SERIES -> !NamedSeries.of(word.value()).isEmpty();
      case SELF_GENERATED, SUSPECTED -> "true".equalsIgnoreCase(word.value());
      default -> false;
    };
  }

  /** Whether this word says that it is something else. */
  public static boolean isOther(Word word, LeadSettings settings) {
    return word.kind() == AssertionKind.CATEGORY && means(word, settings) == Category.Meaning.OTHER;
  }

  private static Category.Meaning means(Word word, LeadSettings settings) {
    String meaning = word.meaning().toLowerCase(Locale.ROOT);
    if (settings.gradedNames().stream().anyMatch(meaning::contains)) {
      return Category.Meaning.LISTED;
    }
    Optional<Category> category =
        settings.belief().categories().stream()
            .filter(
                one ->
                    one.fits(
                        "", word.region() == null ? one.region() : word.region(), word.value()))
            .findFirst();
    return category.map(Category::means).orElse(Category.Meaning.UNKNOWN);
  }
}
