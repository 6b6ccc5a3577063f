/**
 * The normal forms of identifiers: what two sources write of one account, line or device comes out
 * the same.
 *
 * <p>Start with {@link org.vigil.identifier.form.Identifier}. Each other class is for one kind: it
 * takes text as somebody wrote it, and gives the identifier, or nothing where the text is none or
 * names nobody (defaults, zeros, loopback).
 *
 * <p>Nothing is looked up: no DNS, no file, no clock. Text may be hostile: each form is bounded and
 * takes time in proportion to it.
 */
@NullMarked
package org.vigil.identifier.form;

import org.jspecify.annotations.NullMarked;
