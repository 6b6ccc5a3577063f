package org.vigil.jobs.scan;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;

/**
 * What a reading depends on besides the bytes and the code.
 *
 * @param limits in words
 * @param passwords of each case that has any
 */
record ReadConditions(String limits, Map<String, Passwords> passwords) implements Serializable {
  ReadConditions {
    passwords = Map.copyOf(passwords);
  }

  Passwords passwords(String caseId) {
    return passwords.getOrDefault(caseId, Passwords.NONE);
  }

  /** What a reading that met something encrypted says of the list that did not open it. */
  String locked(String caseId) {
    return "passwords " + passwords(caseId).digest();
  }

  /**
   * Whether a source would be read under the same terms again.
   *
   * @param held those that its reading was cut short by, null where it was not
   */
  boolean same(@Nullable String held, String caseId) {
    String locked = locked(caseId);
    return held == null
        || Objects.equals(held, limits)
        || Objects.equals(held, locked)
        || Objects.equals(held, limits + " " + locked);
  }
}
