package org.vigil.container.isolated.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF by their keys. */
final class PdfObjects {
  private PdfObjects() {}

  /** The object, or null when it is broken. */
  static @Nullable COSBase object(COSDocument objects, COSObjectKey key) {
    try {
      return objects.getObjectFromPool(key).getObject();
    } catch (RuntimeException e) {
      return null;
    }
  }
}
