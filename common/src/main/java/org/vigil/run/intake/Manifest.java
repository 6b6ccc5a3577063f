package org.vigil.run.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.vigil.isolate.Passwords;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.Settings;
import org.vigil.run.settings.SettingsException;

/**
 * The frozen listing of a run: everything that it may read, before it reads anything.
 *
 * @param sources the objects of all intakes, each once
 * @param cases the cases that they belong to, each once
 * @param hashLists the files of the known-hash lists
 */
public record Manifest(
    SourceListing sources, List<CaseFolder> cases, List<SourceObject> hashLists) {

  /** Lists the intakes and hash lists that the settings name. */
  public static Manifest freeze(Settings settings, Configuration hadoop) {
    return freeze(settings, hadoop, Stream.empty());
  }

  /**
   * Lists the intakes and hash lists that the settings name.
   *
   * @param seizures what was read on demand, and lies elsewhere; one is asked for at a time
   */
  public static Manifest freeze(Settings settings, Configuration hadoop, Stream<Listing> seizures) {
    return freeze(settings, hadoop, seizures, SourceListing.FEW);
  }

  /**
   * The same.
   *
   * @param few how many objects are in memory at most
   */
  static Manifest freeze(
      Settings settings, Configuration hadoop, Stream<Listing> seizures, int few) {
    Draft draft = new Draft(few);
    for (String intake : settings.texts("vigil.intake")) {
      draft.add(Intake.list("vigil.intake", intake, hadoop, draft.sources::add));
    }
    seizures.forEach(draft::add);
    return draft.frozen(settings, hashLists(settings, hadoop));
  }

  /** The listing of one seizure. */
  static Manifest of(Settings settings, Listing seizure) {
    Draft draft = new Draft(SourceListing.FEW);
    draft.add(seizure);
    return draft.frozen(settings, List.of());
  }

  /** A manifest that is being made. */
  private static final class Draft {
    final SourceListing.Draft sources;
    private final Map<String, CaseFolder> cases = new LinkedHashMap<>();

    Draft(int few) {
      this.sources = new SourceListing.Draft(few);
    }

    void add(List<CaseFolder> folders) {
      folders.forEach(folder -> cases.merge(folder.caseId(), folder, CaseFolder::and));
    }

    void add(Listing seizure) {
      seizure.objects().forEach(sources::add);
      seizure.objects().close();
      add(seizure.cases());
    }

    Manifest frozen(Settings settings, List<SourceObject> hashLists) {
      SourceListing listed = sources.listed();
      Set<String> caseIds = listed.caseIds();
      List<CaseFolder> used =
          cases.values().stream().filter(folder -> caseIds.contains(folder.caseId())).toList();
      if (settings.flag("vigil.intake-requires-manifest")) {
        used.forEach(CaseFolder::require);
      }
      return new Manifest(listed, used, hashLists);
    }
  }

  /** The same without some cases. */
  public Manifest without(Set<String> caseIds) {
    return new Manifest(
        sources.without(caseIds),
        cases.stream().filter(folder -> !caseIds.contains(folder.caseId())).toList(),
        hashLists);
  }

  private static List<SourceObject> hashLists(Settings settings, Configuration hadoop) {
    List<SourceObject> lists = new ArrayList<>();
    for (String list : settings.texts("vigil.hash-sets")) {
      try {
        List<SourceObject> found = new ArrayList<>();
        Intake.list("vigil.hash-sets", list, hadoop, found::add);
        found.sort(Comparator.comparing(file -> file.uri().split("/", -1), Arrays::compare));
        lists.addAll(found);
      } catch (SettingsException missing) {
        // A site without lists need not make the default folder.
        if (settings.given("vigil.hash-sets")) {
          throw missing;
        }
      }
    }
    return List.copyOf(lists);
  }

  /**
   * SHA-256 over every object's identity and case, in the order of the listing, and every case's
   * passwords.
   */
  public String digest() {
    TextDigest sha = new TextDigest();
    sources.forEach(object -> sha.add(object.sourceId()).add(object.path()).add(object.caseId()));
    cases.stream()
        .sorted(Comparator.comparing(CaseFolder::caseId))
        .forEach(folder -> sha.add(folder.toString()).add(folder.passwords().version()));
    return sha.hex();
  }

  /** The passwords of each case that has any. */
  public Map<String, Passwords> passwords() {
    return cases.stream()
        .filter(folder -> folder.passwords().count() > 0)
        .collect(Collectors.toMap(CaseFolder::caseId, CaseFolder::passwords));
  }

  /** SHA-256 over the identity of every hash list. */
  public String hashListsDigest() {
    TextDigest sha = new TextDigest();
    hashLists.stream().map(SourceObject::sourceId).sorted().forEach(sha::add);
    return sha.hex();
  }
}
