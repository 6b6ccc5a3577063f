package org.vigil.jobs.lead.subject;

import org.jspecify.annotations.Nullable;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/**
 * What somebody says of a media: a row of {@code assertions}.
 *
 * @param kind what is stated
 * @param value the value, as the kind writes it
 * @param meaning what the source's own table calls the value; empty where it has none
 * @param origin whose word it is
 * @param by who says it, as written
 * @param region the VICS region whose table a category is of
 * @param caseId the case in which it is stated
 */
public record Word(
    AssertionKind kind,
    String value,
    String meaning,
    AssertionOrigin origin,
    @Nullable String by,
    @Nullable String region,
    String caseId) {
  /** Whether it says that this holds. */
  public boolean says(AssertionKind asked, boolean answer) {
    return kind == asked && Boolean.toString(answer).equalsIgnoreCase(value);
  }
}
