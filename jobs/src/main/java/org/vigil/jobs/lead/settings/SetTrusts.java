package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.model.term.EntryStatus;

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

  public SetTrust of(SetClaim claim) {
    return trust.stream()
        .filter(one -> one.fits(claim.hashSet()))
        .findFirst()
        .orElse(SetTrust.FULL);
  }

  /** What the settings say of the match's category; empty where they are silent. */
  public Optional<Category> category(SetClaim claim) {
    String category = claim.category();
    return category == null
        ? Optional.empty()
        : categories.stream()
            .filter(one -> one.fits(claim.hashSet(), claim.region(), category))
            .findFirst();
  }

  private Category.Meaning meaning(SetClaim claim) {
    return claim.category() == null
        ? Category.Meaning.LISTED
        : category(claim).map(Category::means).orElse(Category.Meaning.UNKNOWN);
  }

  /** Whether the set only knows it; that speaks for no victim, and against none. */
  public boolean isOnlyKnown(SetClaim claim) {
    return claim.status() == EntryStatus.KNOWN
        || onlyKnow.contains(claim.hashSet())
        || (claim.victimIdentified() == null && meaning(claim) == Category.Meaning.OTHER);
  }

  /** Whether nobody has stated what the list's category means, and the entry says nothing else. */
  public boolean isUnexplained(SetClaim claim) {
    return claim.victimIdentified() == null && meaning(claim) == Category.Meaning.UNKNOWN;
  }
}
