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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.Passwords;
import org.vigil.run.settings.SettingsException;
import org.vigil.run.spill.SpilledList;

/**
 * Which folders of an intake are cases. The intake is one case, named by the manifest in it (for an
 * archive: beside it) or by its own name. Where folders directly below it have manifests of their
 * own, each of its folders is a case. Deeper manifests are material, which has no say in whose it
 * is.
 */
final class CaseFolders {
  /** How many folders are in memory before it is known that they are cases. */
  private static final int FEW = 10_000;

  private static final List<String> MANIFESTS = List.of("case.json", "case.conf");
  private static final Set<String> KEYS =
      Set.of("case_id", "agency", "legal_basis", "retain_until", "scope", "passwords");

  private final CaseFolder root;

  /** The cases below the root by the URIs of their folders, which lie in one. */
  private final SortedMap<String, CaseFolder> children;

  private final Set<String> passwords = new HashSet<>();

  private CaseFolders(CaseFolder root, SortedMap<String, CaseFolder> children) {
    this.root = root;
    this.children = children;
    for (CaseFolder folder : all()) {
      String list = folder.passwordsUri();
      if (list != null) {
        passwords.add(list);
      }
    }
  }

  static CaseFolders of(StoredFiles files, StoredFile intake) throws IOException {
    String uri = intake.uri();
    if (!intake.folder()) {
      String beside = uri.substring(0, uri.lastIndexOf('/'));
      return new CaseFolders(folder(files, beside, intake.name(), ""), new TreeMap<>());
    }
    SortedMap<String, CaseFolder> children = new TreeMap<>();
    // Each is a case if any has a manifest, else none is: they may be many then.
    try (SpilledList<StoredFile> bare = new SpilledList<>(new FolderFormat(), FEW);
        StoredChildren all = files.children(intake)) {
      while (all.hasNext()) {
        StoredFile child = all.next();
        if (child.folder() && child.linkTarget() == null) {
          CaseFolder folder = folder(files, child.uri(), child.name(), child.name() + "/");
          if (folder.manifestUri() == null) {
            bare.add(child);
          } else {
            children.put(folder.folder(), folder);
          }
        }
      }
      if (!children.isEmpty()) {
        bare.forEach(child -> children.put(child.uri(), bare(child.uri(), child.name())));
      }
    }
    return new CaseFolders(folder(files, uri, intake.name(), ""), children);
  }

  /** One case for all of a seizure, by a manifest that may lie elsewhere. */
  static CaseFolders given(StoredFiles files, String manifest, StoredFile seizure)
      throws IOException {
    return new CaseFolders(read(files, manifest, seizure.uri(), ""), new TreeMap<>());
  }

  /** The case of an object. */
  CaseFolder of(String uri) {
    if (children.isEmpty()) {
      return root;
    }
    int name = UriOrder.nameAt(children.firstKey());
    int end = uri.indexOf('/', name);
    return end < 0 ? root : children.getOrDefault(uri.substring(0, end), root);
  }

  /** Whether it is the password list of a case, and so no material. */
  boolean passwords(String uri) {
    return passwords.contains(uri);
  }

  /** The cases, the intake's own first. */
  List<CaseFolder> all() {
    List<CaseFolder> all = new ArrayList<>(children.values());
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
    return bare(folder, name);
  }

  /** A case without a manifest. */
  private static CaseFolder bare(String folder, String name) {
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
