package org.vigil.jobs.export.page;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with places for values: {@code {{name}}} takes text, {@code {{{name}}}} takes markup as it
 * is. Values are never searched for places.
 *
 * @param text the page
 */
public record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  /**
   * The page with its values.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  public String with(Map<String, String> values) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
  }

  private static String value(MatchResult place, Map<String, String> values) {
    String markup = place.group(1);
    String name = markup == null ? place.group(2) : markup;
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The page has a place for " + name + ", but no value");
    }
    return markup == null ? HtmlText.of(value) : value;
  }
}
