package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/**
 * What a case says of itself in front of its media: whose it is, and what its categories mean. The
 * data model has no table of categories: exporters write one as properties such as {@code Category
 * 1}, or as an array of objects with a number and a name.
 */
final class VicsCaseHead {
  private static final Pattern CATEGORY =
      Pattern.compile("(?i)category[ _-]?(\\d{1,3})(?:[ _-]?(?:name|description))?");
  private static final Set<String> TABLES = Set.of("Categories", "CategoryTable");
  private static final Set<String> NUMBERS = Set.of("Category", "CategoryID", "Id", "ID", "Number");
  private static final Set<String> NAMES = Set.of("Name", "CategoryName", "Description");
  private static final int MAX_CATEGORIES = 256; // Edm.Byte

  private final JsonText json;
  private final @Nullable String region;
  private final Map<String, String> categories = new HashMap<>();
  private @Nullable String number;
  private @Nullable String organisation;
  private final List<Sighting> sightings = new ArrayList<>();
  private boolean flawed;

  VicsCaseHead(JsonText json, @Nullable String region) {
    this.json = json;
    this.region = region;
  }

  /** Reads the value of a field of the case, whatever it is. */
  void read(String field) throws IOException {
    var depth = json.depth();
    try {
      switch (field) {
        case "CaseNumber" -> number = json.nextText(field).orElse(null);
        case "ContactOrganization" -> organisation = json.nextText(field).orElse(null);
        case "CaseMetadata" -> metadata();
        case "Identifiers" -> sightings.addAll(VicsIdentifiers.next(json));
        default -> other(field);
      }
    } catch (BrokenHashSetException e) {
      json.leave(depth); // the wrong value alone is passed over
      flawed = true;
    }
  }

  private void metadata() throws IOException {
    var properties = VicsProperties.next(json, "CaseMetadata");
    flawed |= properties.flawed();
    properties
        .values()
        .forEach(
            (name, value) -> {
              var category = CATEGORY.matcher(name);
              if (category.matches()) {
                put(category.group(1), value);
              }
            });
  }

  private void other(String field) throws IOException {
    if (!TABLES.contains(field)) {
      json.skipNext();
      return;
    }
    json.advance();
    if (!json.is(JsonToken.START_ARRAY)) {
      json.skip();
      return;
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (json.is(JsonToken.START_OBJECT)) {
        category();
      } else {
        json.skip();
      }
    }
  }

  private void category() throws IOException {
    var value = Optional.<String>empty();
    var name = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (NUMBERS.contains(field.get())) {
        value = json.nextText(field.get());
      } else if (NAMES.contains(field.get()) && name.isEmpty()) {
        name = json.nextText(field.get());
      } else {
        json.skipNext();
      }
    }
    if (value.isPresent() && name.isPresent() && value.get().matches("\\d{1,3}")) {
      put(value.get(), name.get());
    }
  }

  private void put(String category, String meaning) {
    var plain = Integer.toString(Integer.parseInt(category));
    if (categories.size() < MAX_CATEGORIES) {
      categories.putIfAbsent(plain, VicsProperties.cut(meaning));
    }
  }

  /** The identifiers of the case. */
  List<Sighting> sightings() {
    return sightings;
  }

  /** Whether a value of it is not of its type. */
  boolean isFlawed() {
    return flawed;
  }

  /** Whether the case has a table of categories, and this one is not in it. */
  boolean isForeign(String category) {
    return !categories.isEmpty() && !categories.containsKey(category);
  }

  /** A statement of this case, to be dated. */
  StatementBuilder statement(AssertionKind kind, String value) {
    return StatementBuilder.builder()
        .kind(kind)
        .value(VicsProperties.cut(value))
        .meaning(kind == AssertionKind.CATEGORY ? categories.get(value) : null)
        .region(region)
        .origin(AssertionOrigin.CASE_FILE)
        .assertedBy(organisation)
        .reference(number);
  }
}
