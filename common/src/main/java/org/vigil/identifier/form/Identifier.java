package org.vigil.identifier.form;

import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * What may tell one person, account or device from all others, in its normal form.
 *
 * @param kind what it is
 * @param value its normal form
 * @param strength how well it tells one from all others
 */
public record Identifier(IdentifierKind kind, String value, Strength strength) {}
