package org.vigil.lake;

/**
 * The lake was written by newer code than this: the message says how that shows, and what to do.
 */
public final class NewerLakeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param root where the lake lies
   * @param sign how it shows
   */
  public NewerLakeException(String root, String sign) {
    super(
        "The lake in %s was written by newer code than this: %s. Nothing was changed. Install the release that wrote it, or set vigil.lake to another place."
            .formatted(root, sign));
  }
}
