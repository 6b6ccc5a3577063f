package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.jobs.lead.subject.KnownMatch;

/**
 * What is believed of hash sets, from {@code vigil.lead}.
 *
 * @param trust the first that fits a set counts; one that none fits is believed in all
 * @param categories the first that fits counts; what none fits is unknown
 * @param onlyKnow names of sets that only know files, as they know software
 */
public record SetTrusts(List<SetTrust> trust, List<Category> categories, List<String> onlyKnow)
    implements Serializable {
  public SetTrusts {
    trust = List.copyOf(trust);
    categories = List.copyOf(categories);
    onlyKnow = List.copyOf(onlyKnow);
  }

  static SetTrusts from(Config lead) {
    return new SetTrusts(
        lead.getConfigList("trust").stream().map(SetTrust::from).toList(),
        Stream.concat(
                lead.getConfigList("categories").stream(),
                lead.getConfigList("standard-categories").stream())
            .map(Category::from)
            .toList(),
        lead.getStringList("harmless-sets"));
  }

  public SetTrust of(KnownMatch match) {
    return trust.stream().filter(one -> one.fits(match.hashSet())).findFirst().orElse(SetTrust.FULL);
  }

  /** What the settings say of the match's category; empty where they are silent. */
  public Optional<Category> category(KnownMatch match) {
    String category = match.category();
    return category == null
        ? Optional.empty()
        : categories.stream()
            .filter(one -> one.fits(match.hashSet(), match.region(), category))
            .findFirst();
  }

  private Category.Meaning meaning(KnownMatch match) {
    return match.category() == null
        ? Category.Meaning.LISTED
        : category(match).map(Category::means).orElse(Category.Meaning.UNKNOWN);
  }

  /** Whether the set only knows it; that speaks for no victim, and against none. */
  public boolean isOnlyKnown(KnownMatch match) {
    return match.status().equals("KNOWN")
        || onlyKnow.contains(match.hashSet())
        || (match.victimIdentified() == null && meaning(match) == Category.Meaning.OTHER);
  }

  /** Whether nobody has said what the list's category means, and the entry says nothing else. */
  public boolean isUnexplained(KnownMatch match) {
    return match.victimIdentified() == null && meaning(match) == Category.Meaning.UNKNOWN;
  }
}
