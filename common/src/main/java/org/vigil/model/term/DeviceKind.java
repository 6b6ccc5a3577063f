package org.vigil.model.term;

/** What tells one camera or telephone from others, the surest first. */
public enum DeviceKind {
  /** The serial number of the body. */
  BODY_SERIAL,
  /** The serial number that the maker wrote inside, where it differs from the body's. */
  INTERNAL_SERIAL,
  /** The serial number of a lens, which may change hands between bodies. */
  LENS_SERIAL,
  /** EXIF ImageUniqueID, where the maker gives it to a camera and not to each picture. */
  IMAGE_ID,
  /** The XMP document that edited copies come from. */
  DOCUMENT,
  /** How a telephone without a serial writes: make, model, software, tables, order of markers. */
  FINGERPRINT
}
