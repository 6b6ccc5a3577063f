package org.vigil.container.cybertip;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Declared;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.hashset.vics.ReferencedMediaBuilder;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.ReportedFileBuilder;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/**
 * One file of a report.
 *
 * @param name what it was called at the provider, or else as it is stored
 * @param media its content; null when no MD5 is given to know it by
 * @param facts all but the number of the report, unless the file has it
 * @param tags the clearing house's, as written
 * @param flawed whether a value was left out
 * @param full whether it has more than is kept
 * @param chars how many characters it has
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
record ReportFile(
    String name,
    @Nullable ReferencedMedia media,
    ReportedFile facts,
    List<String> tags,
    List<Sighting> sightings,
    boolean flawed,
    boolean full,
    int chars) {
  private static final Pattern CLASSIFICATION = Pattern.compile("[AB][12]");
  private static final int MAX_LISTED = 1_000;
  private static final int FILE_CHARS = 60;

  /**
   * Reads a file.
   *
   * @param otherwise what it is called if it has no name
   */
  static ReportFile of(Node node, String otherwise) {
    var hashes = FileHashes.of(node);
    var identifiers = new Identifiers(null, null);
    identifiers.captures(node);
    var facts = facts(node, hashes);
    var tags = tags(node);
    var media = media(node, hashes);
    var stored = node.text("filename", "fileName").orElse(otherwise);
    return ReportFileBuilder.builder()
        .name(Optional.ofNullable(facts.originalName()).orElse(stored))
        .media(media)
        .facts(facts)
        .tags(tags)
        .sightings(identifiers.sightings().stream().limit(MAX_LISTED).toList())
        .flawed(node.isFlawed())
        .full(node.isFull() || identifiers.sightings().size() > MAX_LISTED)
        .chars(FILE_CHARS + node.chars())
        .build();
  }

  private static ReportedFile facts(Node node, FileHashes hashes) {
    return ReportedFileBuilder.builder()
        .reportId(node.text("reportId").orElse(""))
        .fileId(node.text("fileId", "submittalId").orElse(null))
        .originalName(node.text("originalFileName", "originalFilename").orElse(null))
        .md5(hashes.get(HashKind.MD5))
        .sha1(hashes.get(HashKind.SHA1))
        .sha256(hashes.get(HashKind.SHA256))
        .pdq(hashes.get(HashKind.PDQ))
        .viewedByProvider(node.flag("fileViewedByEsp", "viewedByEsp").orElse(null))
        .exifViewedByProvider(node.flag("exifViewedByEsp").orElse(null))
        .publiclyAvailable(node.flag("publiclyAvailable").orElse(null))
        .relevance(node.text("fileRelevance").map(KeptText::term).orElse(null))
        .industryClassification(classification(node))
        .annotations(Annotations.of(node.items("fileAnnotations")))
        .uploadedAt(
            WrittenTime.of(node, "uploadedToEspTimestamp").map(WrittenTime::instant).orElse(null))
        .build();
  }

  private static @Nullable String classification(Node node) {
    var written = node.text("industryClassification").map(it -> it.toUpperCase(Locale.ROOT));
    var known = written.filter(it -> CLASSIFICATION.matcher(it).matches());
    if (written.isPresent() && known.isEmpty()) {
      node.flaw();
    }
    return known.orElse(null);
  }

  private static List<String> tags(Node node) {
    var tags = new ArrayList<String>();
    for (var list : node.all("ncmecTags")) {
      for (var group : list.items("groups", "group")) {
        group.items("tags", "tag").forEach(tag -> tag.text().ifPresent(tags::add));
      }
    }
    return tags.stream().distinct().limit(MAX_LISTED).toList();
  }

  private static @Nullable ReferencedMedia media(Node node, FileHashes hashes) {
    var md5 = hashes.get(HashKind.MD5);
    if (md5 == null) {
      return null;
    }
    return ReferencedMediaBuilder.builder()
        .md5(md5)
        .sha1(hashes.get(HashKind.SHA1))
        .sha256(hashes.get(HashKind.SHA256))
        .pdq(hashes.get(HashKind.PDQ))
        .photoDna(hashes.get(HashKind.PHOTO_DNA))
        .exifs(exifs(node))
        .build();
  }

  private static Map<String, String> exifs(Node node) {
    var exifs = new HashMap<String, String>();
    for (var details : node.all("details")) {
      for (var pair : details.all("nameValuePair")) {
        var name = pair.text("name");
        var value = pair.text("value");
        var exif = pair.text("@type").filter("EXIF"::equalsIgnoreCase).isPresent();
        if (exif && name.isPresent() && value.isPresent() && exifs.size() < MAX_LISTED) {
          exifs.putIfAbsent(name.get(), value.get());
        }
      }
    }
    return exifs;
  }

  /**
   * What the report says of it, once that is known of the report.
   *
   * @param reportId empty when the report has no number
   */
  Declared declared(String reportId, @Nullable String provider) {
    var number = facts.reportId().isEmpty() ? reportId : facts.reportId();
    var statements = new ArrayList<Statement>();
    var word = new Word(AssertionOrigin.PROVIDER, provider, number.isEmpty() ? null : number);
    facts.annotations().forEach(it -> statements.add(word.on(AssertionKind.ANNOTATION, it)));
    if (facts.industryClassification() != null) {
      statements.add(
          word.on(AssertionKind.INDUSTRY_CLASSIFICATION, facts.industryClassification()));
    }
    var house = new Word(AssertionOrigin.CLEARING_HOUSE, null, word.reference());
    for (var tag : tags) {
      statements.add(house.on(AssertionKind.ANNOTATION, tag));
    }
    var file = ReportedFileBuilder.builder(facts).reportId(number).build();
    return new Declared(statements, sightings, null, file);
  }

  /** Whose word a statement is. */
  private record Word(
      AssertionOrigin origin, @Nullable String assertedBy, @Nullable String reference) {
    Statement on(AssertionKind kind, String written) {
      var tag = origin == AssertionOrigin.CLEARING_HOUSE;
      var term = tag ? KeptText.term(written) : written;
      return StatementBuilder.builder()
          .kind(kind)
          .value(term.isEmpty() ? written : term)
          .meaning(tag ? written : null)
          .origin(origin)
          .assertedBy(assertedBy)
          .reference(reference)
          .build();
    }
  }
}
