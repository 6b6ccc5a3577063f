package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;
import org.vigil.run.settings.IsolateSettings;

/**
 * What a reading depends on besides the bytes and the code.
 *
 * @param limits in words
 * @param passwords of each case that has any
 * @param isolation how the processes that read are kept in, which changes no reading
 */
record ReadConditions(String limits, Map<String, Passwords> passwords, IsolateSettings isolation)
    implements Serializable {
  private static final String AND = " ";

  ReadConditions {
    passwords = Map.copyOf(passwords);
  }

  Passwords passwords(String caseId) {
    return passwords.getOrDefault(caseId, Passwords.NONE);
  }

  /** What a reading that met something encrypted says of the list that did not open it. */
  String locked(String caseId) {
    return "passwords " + passwords(caseId).version();
  }

  /**
   * Whether a source would be read under the same terms again.
   *
   * @param recorded those that its reading was cut short by, null where it was not
   */
  boolean same(@Nullable String recorded, String caseId) {
    String locked = locked(caseId);
    return recorded == null
        || Stream.of(limits, locked, String.join(AND, limits, locked)).anyMatch(recorded::equals);
  }

  /**
   * Those that a reading met, as a source's row has them: they are compared as a whole, and never
   * taken apart.
   */
  static Column met(Column cutShort, String limits, Column encrypted, Column locked) {
    return concat_ws(AND, when(cutShort, lit(limits)), when(encrypted, locked));
  }
}
