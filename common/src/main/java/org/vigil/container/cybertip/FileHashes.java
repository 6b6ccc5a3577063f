package org.vigil.container.cybertip;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.HashKind;

/**
 * The hashes that a report gives of one file. That by which the clearing house verifies the file
 * goes before those of the provider's original, and those before what stands among its details.
 */
final class FileHashes {
  private final Map<HashKind, String> hashes = new EnumMap<>(HashKind.class);
  private final Set<HashKind> contradicted = new HashSet<>();

  private FileHashes() {}

  static FileHashes of(Node file) {
    var found = new FileHashes();
    for (var hash : file.items("verificationHash", "verificationHashes")) {
      hash.text().ifPresent(text -> found.addByLength(hash, text));
    }
    var originals = new EnumMap<HashKind, String>(HashKind.class);
    for (var hash : file.items("originalFileHash", "originalFileHashes")) {
      found.addOriginal(originals, hash);
    }
    originals.forEach(found.hashes::putIfAbsent);
    for (var details : file.all("details")) {
      details.all("nameValuePair").stream()
          .filter(pair -> pair.text("@type").filter("HASH"::equalsIgnoreCase).isPresent())
          .forEach(found::addDetail);
    }
    return found;
  }

  /** The hash of this kind; null where there is none, or two that contradict each other. */
  @Nullable String get(HashKind kind) {
    return contradicted.contains(kind) ? null : hashes.get(kind);
  }

  private void addByLength(Node hash, String text) {
    var kind =
        switch (text.length()) {
          case 32 -> HashKind.MD5;
          case 40 -> HashKind.SHA1;
          default -> HashKind.SHA256;
        };
    add(hashes, kind, hash, text);
  }

  private void addOriginal(Map<HashKind, String> originals, Node hash) {
    var kind = hash.text("@hashType", "hashType").flatMap(HashKind::named);
    var text = hash.text();
    if (kind.isPresent() && text.isPresent()) {
      add(originals, kind.get(), hash, text.get());
    }
  }

  private void addDetail(Node pair) {
    var kind = pair.text("name").flatMap(HashKind::named);
    var hash = kind.flatMap(known -> pair.text("value").flatMap(known::read));
    if (kind.isPresent() && hash.isPresent()) {
      hashes.putIfAbsent(kind.get(), hash.get());
    }
  }

  private void add(Map<HashKind, String> known, HashKind kind, Node node, String text) {
    Optional<String> hash = kind.read(text);
    if (hash.isEmpty()) {
      node.flaw();
      return;
    }
    var before = known.putIfAbsent(kind, hash.get());
    if (before != null && !before.equals(hash.get())) {
      contradicted.add(kind);
      node.flaw();
    }
  }
}
