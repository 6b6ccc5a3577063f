package org.vigil.run.intake;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;
import org.vigil.run.settings.SettingsException;

/**
 * Which folders of an intake are cases. The intake is one case, named by the manifest in it (for an
 * archive: beside it) or by its own name. Where folders directly below it have manifests of their
 * own, each of its folders is a case. Deeper manifests are material, which has no say in whose it
 * is.
 */
final class CaseFolders {
  private static final List<String> MANIFESTS = List.of("case.json", "case.conf");
  private static final Set<String> KEYS =
      Set.of("case_id", "agency", "legal_basis", "retain_until", "scope", "passwords");

  private final CaseFolder root;
  private final List<CaseFolder> children;

  private CaseFolders(CaseFolder root, List<CaseFolder> children) {
    this.root = root;
    this.children = children;
  }

  static CaseFolders of(StoredFiles files, StoredFile intake) throws IOException {
    String uri = intake.uri();
    if (!intake.folder()) {
      String beside = uri.substring(0, uri.lastIndexOf('/'));
      return new CaseFolders(folder(files, beside, intake.name(), ""), List.of());
    }
    List<CaseFolder> children = new ArrayList<>();
    for (StoredFile child : files.children(intake)) {
      if (child.folder() && child.linkTarget() == null) {
        children.add(folder(files, child.uri(), child.name(), child.name() + "/"));
      }
    }
    boolean drawer = children.stream().anyMatch(child -> child.manifestUri() != null);
    CaseFolder root = folder(files, uri, intake.name(), "");
    return new CaseFolders(root, drawer ? children : List.of());
  }

  /** One case for all of a seizure, by a manifest that may lie elsewhere. */
  static CaseFolders given(StoredFiles files, String manifest, StoredFile seizure)
      throws IOException {
    return new CaseFolders(read(files, manifest, seizure.uri(), ""), List.of());
  }

  /** The case of an object. */
  CaseFolder of(String uri) {
    return children.stream()
        .filter(child -> uri.startsWith(child.folder() + "/"))
        .findFirst()
        .orElse(root);
  }

  /** Whether it is the password list of a case, and so no material. */
  boolean passwords(String uri) {
    return uri.equals(root.passwordsUri())
        || children.stream().anyMatch(child -> uri.equals(child.passwordsUri()));
  }

  /** The cases, the intake's own first. */
  List<CaseFolder> all() {
    List<CaseFolder> all = new ArrayList<>(children);
    all.add(0, root);
    return all;
  }

  /**
   * @param within the path of the folder within the intake, with a slash at its end
   */
  private static CaseFolder folder(StoredFiles files, String folder, String name, String within)
      throws IOException {
    for (String manifest : MANIFESTS) {
      String path = (folder.endsWith("/") ? folder : folder + "/") + manifest;
      if (files.has(path)) {
        return read(files, path, folder, within);
      }
    }
    return CaseFolderBuilder.builder()
        .folder(folder)
        .caseId(name.isEmpty() ? "root" : name)
        .passwords(Passwords.NONE)
        .build();
  }

  private static CaseFolder read(StoredFiles files, String path, String folder, String within)
      throws IOException {
    try (Reader reader = new InputStreamReader(files.open(path), StandardCharsets.UTF_8)) {
      Config config = ConfigFactory.parseReader(reader);
      config.root().keySet().stream()
          .filter(key -> !KEYS.contains(key))
          .findFirst()
          .ifPresent(key -> refuse(path, "it has a key " + key + " that no case has"));
      return CaseFolderBuilder.builder()
          .folder(folder)
          .caseId(config.getString("case_id"))
          .agency(text(config, "agency"))
          .legalBasis(text(config, "legal_basis"))
          .retainUntil(date(path, text(config, "retain_until")))
          .scope(CaseScope.of(path, config, within))
          .manifestUri(path)
          .passwordsUri(CasePasswords.uri(path, text(config, "passwords")))
          .passwords(CasePasswords.beside(files, path, text(config, "passwords")))
          .build();
    } catch (ConfigException e) {
      throw refuse(path, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String text(Config config, String key) {
    return config.hasPath(key) ? config.getString(key) : null;
  }

  private static @Nullable String date(String path, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw refuse(path, "retain_until must be an ISO date such as 2031-12-31");
    }
  }

  private static SettingsException refuse(String path, String why) {
    throw new SettingsException("The case manifest " + path + " cannot be used: " + why + ".");
  }
}
