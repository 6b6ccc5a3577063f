package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.declared.Statement;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;

/**
 * What an examiner stated of one entry of a case file. Only a category is a verdict: that an entry
 * is precategorised is written of entries without any, and tells whose word the category is.
 */
final class VicsGrades {
  private static final Map<String, AssertionKind> FLAGS =
      Map.of(
          "VictimIdentified", AssertionKind.VICTIM_IDENTIFIED,
          "OffenderIdentified", AssertionKind.OFFENDER_IDENTIFIED,
          "IsDistributed", AssertionKind.DISTRIBUTED,
          "SelfGenerated", AssertionKind.SELF_GENERATED,
          "IsSuspected", AssertionKind.SUSPECTED);
  private static final Pattern AGE =
      Pattern.compile("(?i).*\\bages?\\b.*|(?i)(?:victim|child)age.*");
  private static final Pattern LISTED = Pattern.compile("\\s*[,;]\\s*");
  private static final int MAX_SEGMENTS = 1_000;

  private final JsonText json;
  private final Map<AssertionKind, String> flags = new EnumMap<>(AssertionKind.class);
  private final Set<String> series = new TreeSet<>();
  private final Set<String> tags = new TreeSet<>();
  private final List<String> segments = new ArrayList<>();
  private Map<String, String> properties = Map.of();
  private @Nullable String category;
  private @Nullable String comment;
  private @Nullable String precategorised;
  private @Nullable Instant updated;
  private boolean flawed;

  VicsGrades(JsonText json) {
    this.json = json;
  }

  /** Whether something that was passed over is not as the data model has it. */
  boolean isFlawed() {
    return flawed;
  }

  /** Reads the value of a field that grades; false of any other field. */
  boolean read(String field) throws IOException {
    if (FLAGS.containsKey(field)) {
      flag(field).ifPresent(value -> flags.put(FLAGS.get(field), value));
      return true;
    }
    switch (field) {
      case "Category" -> category = VicsCategory.next(json).orElse(null);
      case "Comments" -> comment = json.nextText(field).orElse(null);
      case "PrecategorizationSource" -> precategorised = json.nextText(field).orElse(null);
      case "DateUpdated" -> updated();
      case "Series" -> series.addAll(VicsNames.next(json, field));
      case "Tags" -> tags();
      case "MediaMetadata" -> properties();
      case "Segments" -> segments();
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<String> flag(String field) throws IOException {
    var text = json.nextText(field).map(it -> it.toLowerCase(Locale.ROOT));
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      throw json.refused(field + " is neither true nor false");
    }
    return text;
  }

  private void updated() throws IOException {
    var text = json.nextText("DateUpdated");
    updated = text.flatMap(VicsTime::parse).filter(VicsTime::isDate).orElse(null);
    flawed |= text.isPresent() && text.flatMap(VicsTime::parse).isEmpty();
  }

  private void tags() throws IOException {
    for (var text : VicsNames.next(json, "Tags")) {
      LISTED.splitAsStream(text).filter(tag -> !tag.isBlank()).forEach(tags::add);
    }
  }

  private void properties() throws IOException {
    var read = VicsProperties.next(json, "MediaMetadata");
    flawed |= read.flawed();
    properties = read.values();
  }

  private void segments() throws IOException {
    json.advance();
    if (!json.is(JsonToken.START_ARRAY)) {
      flawed |= !json.is(JsonToken.VALUE_NULL);
      json.skip();
      return;
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (json.is(JsonToken.START_OBJECT)) {
        segment();
      } else {
        flawed = true;
        json.skip();
      }
    }
  }

  private void segment() throws IOException {
    var values = new HashMap<String, String>();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      var name = field.get();
      if (Set.of("Start", "End", "Category").contains(name)) {
        json.nextText(name).ifPresent(text -> values.put(name, text));
      } else {
        json.skipNext();
      }
    }
    if (values.containsKey("Category") && segments.size() < MAX_SEGMENTS) {
      segments.add(
          values.getOrDefault("Start", "")
              + " - "
              + values.getOrDefault("End", "")
              + ": "
              + values.get("Category"));
    }
  }

  /** What was stated, in the words of the case. */
  List<Statement> statements(VicsCaseHead head) {
    var stated = new ArrayList<Statement>();
    if (category != null) {
      var grade = head.statement(AssertionKind.CATEGORY, category);
      stated.add((precategorised == null ? grade : grade.assertedBy(cut(precategorised))).build());
      flawed |= head.isForeign(category);
    }
    flags.forEach((kind, value) -> stated.add(head.statement(kind, value).build()));
    series.forEach(name -> stated.add(head.statement(AssertionKind.SERIES, name).build()));
    tags.forEach(tag -> stated.add(head.statement(AssertionKind.TAG, tag).build()));
    if (comment != null) {
      stated.add(head.statement(AssertionKind.COMMENT, comment).build());
    }
    properties.forEach((name, value) -> stated.add(property(head, name, value)));
    segments.forEach(one -> stated.add(head.statement(AssertionKind.SEGMENT, one).build()));
    return stated.stream()
        .map(one -> StatementBuilder.builder(one).assertedAt(updated).build())
        .toList();
  }

  private static Statement property(VicsCaseHead head, String name, String value) {
    var kind = AGE.matcher(name).matches() ? AssertionKind.AGE : AssertionKind.PROPERTY;
    return head.statement(kind, value).meaning(name).build();
  }

  private static String cut(String text) {
    return VicsProperties.cut(text);
  }
}
