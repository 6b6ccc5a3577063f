package org.vigil.jobs.export.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a page may do: show its one style, run its one script, and ask nothing of any network. */
public final class PagePolicy {
  private PagePolicy() {}

  /** The policy of a page without scripts. */
  public static String of(String style) {
    return "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(digest(style));
  }

  /** The policy of a page with a script that sets text only, never markup. */
  static String of(String style, String script) {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'; "
            .formatted(digest(style), digest(script))
        + "require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
