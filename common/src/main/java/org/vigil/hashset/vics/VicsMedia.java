package org.vigil.hashset.vics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;

/**
 * One entry of a case file, read to its end whatever its values are. Without a well-formed MD5, or
 * with digests that contradict each other, it tells of no content; any other wrong value is left
 * out.
 */
final class VicsMedia {
  private static final Set<HashKind> DIGESTS =
      EnumSet.of(HashKind.MD5, HashKind.SHA1, HashKind.SHA256);
  private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

  private final JsonText json;
  private final String name;
  private final Map<HashKind, String> hashes = new EnumMap<>(HashKind.class);
  private final VicsHashes hashFields;
  private final Map<String, String> exifs = new HashMap<>();
  private final VicsCaseHead head;
  private final VicsGrades grades;
  private final List<Sighting> sightings = new ArrayList<>();
  private final VicsFiles files;
  private @Nullable Long sizeBytes;
  private @Nullable String mimeType;
  private @Nullable String relativePath;
  private boolean broken;
  private boolean flawed;

  /**
   * @param head the case that it is of
   * @param name what its file is called if it has no name of its own
   */
  VicsMedia(JsonText json, VicsCaseHead head, String name) {
    this.json = json;
    this.head = head;
    this.grades = new VicsGrades(json);
    this.name = name;
    this.hashFields = new VicsHashes(json, hashes, (kind, why) -> wrong(kind));
    this.files = new VicsFiles(json);
  }

  private void wrong(HashKind kind) {
    if (DIGESTS.contains(kind)) {
      broken = true;
    } else {
      hashes.remove(kind);
      flawed = true;
    }
  }

  /** Reads the entry; each of its files tells of its content. */
  List<ReferencedFile> files() throws IOException {
    var depth = json.depth();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      try {
        read(field.get());
      } catch (BrokenHashSetException e) {
        json.leave(depth); // the wrong value alone is passed over
        boolean digest = VicsHashes.kind(field.get()).filter(DIGESTS::contains).isPresent();
        broken |= digest;
        flawed |= !digest;
      }
    }
    return occurrences();
  }

  private void read(String field) throws IOException {
    if (hashFields.read(field) || grades.read(field)) {
      return;
    }
    switch (field) {
      case "MediaSize" -> sizeBytes = size();
      case "MimeType" -> mimeType = json.nextText(field).orElse(null);
      case "RelativeFilePath" -> relativePath = json.nextText(field).orElse(null);
      case "Exifs" -> exifs();
      case "Identifiers" -> sightings.addAll(VicsIdentifiers.next(json));
      case "MediaFiles" -> files.read();
      default -> json.skipNext();
    }
  }

  private @Nullable Long size() throws IOException {
    var text = json.nextText("MediaSize");
    if (text.isPresent() && !SIZE.matcher(text.get()).matches()) {
      throw json.refused("MediaSize is not a number of bytes");
    }
    return text.map(Long::valueOf).orElse(null);
  }

  private void exifs() throws IOException {
    var read = VicsProperties.next(json, "Exifs");
    flawed |= read.flawed();
    read.values().forEach(exifs::putIfAbsent);
  }

  private List<ReferencedFile> occurrences() {
    var media = media();
    var ofMedia = grades.statements(head);
    flawed |= grades.isFlawed();
    var occurrences = new ArrayList<ReferencedFile>();
    var otherwise = relativePath == null ? name : relativePath;
    for (var file : files.files()) {
      var path = file.path().isEmpty() ? otherwise : file.path();
      var content = file.broken() ? null : media;
      // What is stated of the media stands once, with its first occurrence.
      var statements = new ArrayList<>(occurrences.isEmpty() ? ofMedia : List.<Statement>of());
      file.statements()
          .forEach((kind, value) -> statements.add(head.statement(kind, value).build()));
      occurrences.add(
          new ReferencedFile(
              path,
              file.modifiedAt(),
              content,
              statements,
              occurrences.isEmpty() ? sightings : List.of(),
              state(file.flawed())));
    }
    if (occurrences.isEmpty() && !files.tooMany()) {
      occurrences.add(
          new ReferencedFile(otherwise, null, media, ofMedia, sightings, state(files.flawed())));
    }
    if (files.tooMany()) {
      occurrences.add(
          new ReferencedFile(
              otherwise, null, null, List.of(), List.of(), ReferencedFile.State.TOO_MANY));
    }
    return occurrences;
  }

  private ReferencedFile.State state(boolean fileFlawed) {
    return flawed || fileFlawed ? ReferencedFile.State.FLAWED : ReferencedFile.State.WHOLE;
  }

  private @Nullable ReferencedMedia media() {
    var md5 = hashes.get(HashKind.MD5);
    if (broken || md5 == null) {
      return null;
    }
    return ReferencedMediaBuilder.builder()
        .md5(md5)
        .sha1(hashes.get(HashKind.SHA1))
        .sha256(hashes.get(HashKind.SHA256))
        .pdq(hashes.get(HashKind.PDQ))
        .photoDna(hashes.get(HashKind.PHOTO_DNA))
        .sizeBytes(sizeBytes)
        .mimeType(mimeType)
        .exifs(exifs)
        .build();
  }
}
