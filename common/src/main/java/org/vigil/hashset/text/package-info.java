/**
 * Reading text forward in bounded memory: lines, JSON, XML.
 *
 * <p>Start with {@link org.vigil.hashset.text.Lines}, {@link org.vigil.hashset.text.JsonText} or
 * {@link org.vigil.hashset.text.XmlText}. Formats that are one of these build on them. No value is
 * kept that nobody asked for.
 */
@NullMarked
package org.vigil.hashset.text;

import org.jspecify.annotations.NullMarked;
