package org.vigil.identifier.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings telephone numbers into E.164: a plus, the country's code, the rest, 15 digits at most.
 *
 * <p>A number that a country gives out is strong; one whose length alone fits (a plan that has
 * grown, or numbers kept for fiction) is medium. One without its country is brought to E.164 where
 * the site's own country is known, else it is weak and stays in national digits.
 */
@FunctionalInterface
public interface PhoneNumbers {
  /**
   * The number that the text is as a whole, if it may be one.
   *
   * @param region the country of a number without a country's code, two capital letters (ISO 3166),
   *     or null where none is known
   */
  Optional<Identifier> of(String text, @Nullable String region);
}
