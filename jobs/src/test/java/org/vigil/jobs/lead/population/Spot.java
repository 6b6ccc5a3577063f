package org.vigil.jobs.lead.population;

/**
 * A folder in a source.
 *
 * @param source the name of the source's object in its case, such as {@code phone.zip}
 * @param folder the folder within; may be empty
 * @param night the night on which the source is read
 */
record Spot(String caseId, String source, String folder, int night) {
  /** A folder of a telephone's or computer's image that is read that night. */
  static Spot of(String caseId, String exhibit, String folder, int night) {
    return new Spot(caseId, exhibit + "-" + night + ".zip", folder, night);
  }

  /** The object in its intake. */
  String object() {
    return caseId + "/" + source;
  }

  /** The path of a file there. */
  String path(String name) {
    return object() + "!/" + (folder.isEmpty() ? "" : folder + "/") + name;
  }

  Spot below(String name) {
    return new Spot(caseId, source, folder.isEmpty() ? name : folder + "/" + name, night);
  }

  /** The same, read on a night no later than this. */
  Spot by(int last) {
    return new Spot(caseId, source, folder, Math.min(night, last));
  }
}
