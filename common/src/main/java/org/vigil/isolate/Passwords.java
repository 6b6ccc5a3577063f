package org.vigil.isolate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passwords that the encrypted archives of a case are tried with, in their order. It never
 * prints them, and nothing that is derived from them: the version of its file tells one list from
 * another.
 */
public final class Passwords implements Serializable {
  private static final long serialVersionUID = 1;

  /** A case without a list. */
  public static final Passwords NONE = new Passwords(List.of(), "");

  private final List<String> candidates;
  private final String version;

  private Passwords(List<String> candidates, String version) {
    this.candidates = candidates;
    this.version = version;
  }

  /** These, each once; a list that was given without any is {@link #NONE}. */
  public static Passwords of(List<String> candidates) {
    return of(candidates, "");
  }

  private static Passwords of(List<String> candidates, String version) {
    return candidates.isEmpty()
        ? NONE
        : new Passwords(candidates.stream().distinct().toList(), version);
  }

  /**
   * The same, from a file.
   *
   * @param fileVersion what changes with the file, and tells nothing of what is in it
   */
  public Passwords from(String fileVersion) {
    return of(candidates, fileVersion);
  }

  /** A text with one on each line, empty lines apart; spaces are part of a password. */
  public static Passwords parse(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return of(unmarked.lines().filter(line -> !line.isEmpty()).toList());
  }

  /** The passwords in clear: for a cipher, and for the pipe to a process that has one. */
  public List<String> candidates() {
    return candidates;
  }

  /** These and, behind them, others. */
  public Passwords and(Passwords more) {
    return of(
        Stream.concat(candidates.stream(), more.candidates.stream()).toList(),
        (version + " " + more.version).strip());
  }

  public int count() {
    return candidates.size();
  }

  /** Which version of which files they are from; nothing of what they say. */
  public String version() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passwords list && list.candidates.equals(candidates);
  }

  @Override
  public int hashCode() {
    return candidates.hashCode();
  }

  @Override
  public String toString() {
    return "Passwords[" + count() + "]";
  }
}
