package org.vigil.run.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<SourceObject> sources, List<CaseFolder> cases, List<SourceObject> hashLists) {

  /** Lists the intakes and hash lists that the settings name. */
  public static Manifest freeze(Settings settings, Configuration hadoop) {
    return freeze(settings, hadoop, List.of());
  }

  /**
   * Lists the intakes and hash lists that the settings name.
   *
   * @param seizures what was read on demand, and lies elsewhere
   */
  public static Manifest freeze(Settings settings, Configuration hadoop, List<Listing> seizures) {
    List<Listing> listings = new ArrayList<>();
    for (String intake : settings.texts("vigil.intake")) {
      listings.add(Intake.list("vigil.intake", intake, hadoop));
    }
    listings.addAll(seizures);
    return of(settings, listings, hashLists(settings, hadoop));
  }

  /** The listing of one seizure. */
  static Manifest of(Settings settings, Listing seizure) {
    return of(settings, List.of(seizure), List.of());
  }

  private static Manifest of(
      Settings settings, List<Listing> listings, List<SourceObject> hashLists) {
    Map<String, SourceObject> sources = new LinkedHashMap<>();
    Map<String, CaseFolder> cases = new LinkedHashMap<>();
    for (Listing listed : listings) {
      listed.objects().forEach(object -> sources.putIfAbsent(object.uri(), object));
      listed.cases().forEach(folder -> cases.merge(folder.caseId(), folder, CaseFolder::and));
    }
    Set<String> caseIds =
        sources.values().stream().map(SourceObject::caseId).collect(Collectors.toSet());
    List<CaseFolder> used =
        cases.values().stream().filter(folder -> caseIds.contains(folder.caseId())).toList();
    if (settings.flag("vigil.intake-requires-manifest")) {
      used.forEach(CaseFolder::require);
    }
    return new Manifest(VolumeSets.marked(sources.values()), used, hashLists);
  }

  /** The same without some cases. */
  public Manifest without(Set<String> caseIds) {
    return new Manifest(
        sources.stream().filter(source -> !caseIds.contains(source.caseId())).toList(),
        cases.stream().filter(folder -> !caseIds.contains(folder.caseId())).toList(),
        hashLists);
  }

  private static List<SourceObject> hashLists(Settings settings, Configuration hadoop) {
    List<SourceObject> lists = new ArrayList<>();
    for (String list : settings.texts("vigil.hash-sets")) {
      try {
        lists.addAll(Intake.list("vigil.hash-sets", list, hadoop).objects());
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
   * SHA-256 over every object's identity and case and every case's passwords, in the order of their
   * names.
   */
  public String digest() {
    TextDigest sha = new TextDigest();
    sources.stream()
        .sorted(Comparator.comparing(SourceObject::uri))
        .forEach(object -> sha.add(object.sourceId()).add(object.path()).add(object.caseId()));
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
