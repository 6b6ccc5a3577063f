package org.vigil.model.term;

/** What may tell one person, account or device from all others. */
public enum IdentifierKind {
  /** An e-mail address (RFC 5321), its domain in lower case. */
  EMAIL,
  /** A telephone number in E.164. */
  PHONE,
  /** An IP address, of version 4 or 6 in its canonical form. */
  IP,
  /** An account: the service, a colon, its number or name there. */
  ACCOUNT,
  /** A name that a user shows in a service: the service, a colon, the name. */
  SCREEN_NAME,
  /** The address of a profile. */
  PROFILE_URL,
  /** An identifier of a device: IMEI, advertising id, and the like. */
  DEVICE_ID,
  /** The number of a report. */
  REPORT_ID,
  /** The document that copies were made from, as XMP names it. */
  DOCUMENT_ID,
  /** The owner's name as it was set in a camera, or the artist's or creator's. */
  CAMERA_OWNER,
  /** A person's name, from a report or a case file only. */
  PERSON_NAME
}
