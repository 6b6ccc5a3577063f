package org.vigil.model.term;

/** Where the digital source type of a media is written. */
public enum SourceTypeOrigin {
  /** In the XMP, which any program may write. */
  XMP,
  /** In signed C2PA content credentials; the signature is not checked. */
  C2PA
}
