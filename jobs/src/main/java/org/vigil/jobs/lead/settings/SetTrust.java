package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * How far some hash sets are believed.
 *
 * @param sets a glob over their names
 * @param believe which of what they say counts: kinds of hash, and category and victim
 * @param weight by how much the points of what they say of a victim are multiplied
 * @param quorumRaises how many sets must say that a victim is not identified before that raises
 * @param quorumLowers how many sets must hold a media before being known, or identified, lowers
 */
public record SetTrust(
    String sets, List<String> believe, double weight, int quorumRaises, int quorumLowers)
    implements Serializable {
  private static final Set<String> FIELDS =
      Set.of("sha256", "sha1", "md5", "photodna", "pdq", "category", "victim");
  private static final Config WHOLE =
      ConfigFactory.parseString(
          "believe = [sha256, sha1, md5, photodna, pdq, category, victim], weight = 1,"
              + " quorum-raises = 1, quorum-lowers = 1");

  /** Of a set that no setting speaks of. */
  static final SetTrust FULL = from(ConfigFactory.parseString("sets = \"*\""));

  public SetTrust {
    believe = List.copyOf(believe);
    require(!sets.isBlank(), "sets must not be blank");
    require(FIELDS.containsAll(believe), "believe must be of " + FIELDS.stream().sorted().toList());
    require(weight >= 0 && weight <= 1, "weight must be 0 to 1");
    require(quorumRaises > 0 && quorumLowers > 0, "a quorum must be 1 or more");
  }

  static SetTrust from(Config given) {
    Config config = given.withFallback(WHOLE);
    require(
        config.root().size() == WHOLE.root().size() + 1 && config.hasPath("sets"),
        "trust must have the keys sets, believe, weight, quorum-raises and quorum-lowers only");
    return new SetTrust(
        config.getString("sets"),
        config.getStringList("believe"),
        config.getDouble("weight"),
        config.getInt("quorum-raises"),
        config.getInt("quorum-lowers"));
  }

  boolean fits(String set) {
    return Globs.fits(sets, set);
  }

  public boolean believes(String field) {
    return believe.contains(field);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
