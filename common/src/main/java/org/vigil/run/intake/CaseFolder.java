package org.vigil.run.intake;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;
import org.vigil.run.settings.SettingsException;

/**
 * A folder of an intake that is one case.
 *
 * @param folder its path, without a slash at the end
 * @param caseId from its manifest, else the folder's name
 * @param scope what its warrant covers, as globs of paths within the intake; null where its
 *     manifest says nothing of it
 * @param manifestUri the case.json or case.conf, null where there is none
 * @param passwordsUri where its password list would be; what lies there is no material
 * @param passwords what its encrypted archives are tried with
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record CaseFolder(
    String folder,
    String caseId,
    @Nullable String agency,
    @Nullable String legalBasis,
    @Nullable String retainUntil,
    @Nullable List<String> scope,
    @Nullable String manifestUri,
    @Nullable String passwordsUri,
    Passwords passwords) {

  /** The same case in another intake too: it adds its passwords, and nothing else. */
  CaseFolder and(CaseFolder elsewhere) {
    return new CaseFolder(
        folder,
        caseId,
        agency,
        legalBasis,
        retainUntil,
        scope,
        manifestUri,
        passwordsUri,
        passwords.and(elsewhere.passwords));
  }

  /**
   * Makes sure that a manifest says all that it can.
   *
   * @throws SettingsException with the folder and what is missing
   */
  void require() {
    Map<String, @Nullable String> required = new LinkedHashMap<>();
    required.put("agency", agency);
    required.put("legal_basis", legalBasis);
    required.put("retain_until", retainUntil);
    required.values().removeIf(Objects::nonNull);
    String missing =
        manifestUri == null ? "a case.json or case.conf" : String.join(", ", required.keySet());
    if (!missing.isEmpty()) {
      throw new SettingsException(
          "vigil.intake-requires-manifest: the case in " + folder + " lacks " + missing + ".");
    }
  }
}
