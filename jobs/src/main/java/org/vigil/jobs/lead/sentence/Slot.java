package org.vigil.jobs.lead.sentence;

/**
 * What fills a slot of a template.
 *
 * @param name the slot
 * @param text as it reads; empty where there is nothing
 * @param count the number that forms are chosen by; -1 for what cannot be counted
 */
public record Slot(String name, String text, long count) {
  /** A text, which may be empty. */
  public static Slot text(String name, String text) {
    return new Slot(name, text, -1);
  }

  /** A number that reads otherwise than as a number: "two pictures". */
  public static Slot count(String name, String text, long count) {
    return new Slot(name, text, count);
  }

  /** Whether something holds, to be asked with a question mark. */
  public static Slot when(String name, boolean holds) {
    return new Slot(name, holds ? name : "", -1);
  }

  boolean isGiven() {
    return count < 0 ? !text.isEmpty() : count > 0;
  }
}
