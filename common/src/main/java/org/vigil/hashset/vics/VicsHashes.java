package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.JsonText;

/** The hashes of one VICS media record: its own fields, and its AlternativeHashes. */
final class VicsHashes {
  private static final Map<String, HashKind> OWN =
      Map.of(
          "MD5", HashKind.MD5,
          "SHA1", HashKind.SHA1,
          "SHA256", HashKind.SHA256,
          "PDQ", HashKind.PDQ,
          "PhotoDNA", HashKind.PHOTO_DNA);

  private final JsonText json;
  private final Map<HashKind, String> hashes;
  private final Wrong wrong;

  VicsHashes(JsonText json, Map<HashKind, String> hashes, Wrong wrong) {
    this.json = json;
    this.hashes = hashes;
    this.wrong = wrong;
  }

  /** What becomes of a hash that is malformed, or declared in two ways. */
  interface Wrong {
    void is(HashKind kind, String why) throws IOException;
  }

  /** The kind of hash that a field of the record's own holds, if it holds one. */
  static Optional<HashKind> kind(String field) {
    return Optional.ofNullable(OWN.get(field));
  }

  /** Reads the value of this field, if it is one that holds hashes. */
  boolean read(String field) throws IOException {
    var kind = kind(field);
    if (kind.isPresent()) {
      own(kind.get(), json.nextText(field));
      return true;
    }
    if (field.equals("AlternativeHashes")) {
      alternatives();
      return true;
    }
    return false;
  }

  private void own(HashKind kind, Optional<String> text) throws IOException {
    if (kind == HashKind.PHOTO_DNA) {
      hashes.remove(kind); // the record's own outranks the alternative hashes
    }
    if (text.isPresent()) {
      add(kind, text.get());
    }
  }

  private void add(HashKind kind, String text) throws IOException {
    var hash = kind.read(text);
    if (hash.isEmpty()) {
      wrong.is(kind, kind.malformed());
      return;
    }
    var before = hashes.putIfAbsent(kind, hash.get());
    if (before != null && !before.equals(hash.get())) {
      wrong.is(kind, "The record says two things of " + kind);
    }
  }

  private void alternatives() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("AlternativeHashes is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (!json.is(JsonToken.START_OBJECT)) {
        throw json.refused("An alternative hash is not an object");
      }
      alternative();
    }
  }

  private void alternative() throws IOException {
    var name = Optional.<String>empty();
    var value = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "HashName" -> name = json.nextText("HashName");
        case "HashValue" -> value = json.nextText("HashValue");
        default -> json.skipNext();
      }
    }
    var kind = name.flatMap(HashKind::named);
    if (kind.isPresent() && value.isPresent() && !holdsPhotoDna(kind.get())) {
      add(kind.get(), value.get());
    }
  }

  private boolean holdsPhotoDna(HashKind kind) {
    return kind == HashKind.PHOTO_DNA && hashes.containsKey(kind);
  }
}
