package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a category of some hash sets means.
 *
 * @param sets a glob over the names of the sets
 * @param region the region that the list names; empty for lists that name none
 * @param category as the list writes it
 * @param name what it is called
 * @param means whether the material counts as known
 */
public record Category(String sets, String region, String category, String name, Meaning means)
    implements Serializable {
  private static final Config EVERY_SET = ConfigFactory.parseString("sets = \"*\", region = \"\"");
  private static final int KEYS = 5;

  /** What being in a category says of a media. */
  public enum Meaning {
    /** It is what the list is of. */
    LISTED,
    /** It is something else, which the list only knows. */
    OTHER,
    /** Nobody has stated what it is. */
    UNKNOWN
  }

  public Category {
    require(!category.isBlank() && !name.isBlank(), "category and name must not be blank");
  }

  static Category from(Config given) {
    Config config = given.withFallback(EVERY_SET);
    require(
        config.root().size() == KEYS && config.hasPath("category") && config.hasPath("name"),
        "a category must have the keys sets, region, category, name and means only");
    return new Category(
        config.getString("sets"),
        config.getString("region"),
        config.getString("category"),
        config.getString("name"),
        meaning(config.getString("means")));
  }

  private static Meaning meaning(String text) {
    for (Meaning meaning : Meaning.values()) {
      if (meaning.name().toLowerCase(Locale.ROOT).equals(text)) {
        return meaning;
      }
    }
    throw new IllegalArgumentException("means must be listed, other or unknown");
  }

  /** Whether it is the meaning of a category of this set. */
  public boolean fits(String set, @Nullable String setRegion, String setCategory) {
    return category.equals(setCategory)
        && region.equals(setRegion == null ? "" : setRegion)
        && Globs.fits(sets, set);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
