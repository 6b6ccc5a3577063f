package org.vigil.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/**
 * A member's name: a label only.
 *
 * @param text decoded
 * @param undecodable whether the bytes are not UTF-8; then the text shows them one for one
 */
public record MemberName(String text, boolean undecodable) {
  private static final Pattern CLIMBS = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");
  private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:)");

  /** Control characters, line and paragraph separators, and what turns the direction of text. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  /** Decodes a name as UTF-8, or else by a charset that maps every byte to one character. */
  public static MemberName decode(byte[] raw, Charset otherwise) {
    try {
      return new MemberName(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString(), false);
    } catch (CharacterCodingException e) {
      return new MemberName(new String(raw, otherwise), true);
    }
  }

  /** What is wrong with a name. */
  public static List<Issue> issues(String name, int maxLength) {
    List<Issue> issues = new ArrayList<>();
    if (CLIMBS.matcher(name).find() || ABSOLUTE.matcher(name).find()) {
      issues.add(Issues.expand(Reason.PATH_UNSAFE));
    }
    issues.addAll(issuesOfLabel(name, maxLength));
    return Issues.distinct(issues);
  }

  /**
   * What is wrong with the name of a thing that is declared, and has no bytes here: another
   * computer's paths are as good as any.
   */
  public static List<Issue> issuesOfLabel(String name, int maxLength) {
    List<Issue> issues = new ArrayList<>();
    if (name.length() > maxLength) {
      issues.add(Issues.expand(Reason.PATH_UNSAFE));
    }
    if (CONTROL.matcher(name).find()) {
      issues.add(Issues.expand(Reason.NAME_CONTROL));
    }
    return issues;
  }

  /** The name, or its beginning with an ellipsis. */
  public static String cut(String name, int maxLength) {
    if (name.length() <= maxLength) {
      return name;
    }
    int end = maxLength - 1;
    boolean splits = end > 0 && Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splits ? end - 1 : end) + "…";
  }
}
