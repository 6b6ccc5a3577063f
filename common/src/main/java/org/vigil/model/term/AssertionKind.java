package org.vigil.model.term;

/** What a person, a case file or a report says about a media. */
public enum AssertionKind {
  /** The category of a case's own table; {@code meaning} is what the table calls it. */
  CATEGORY,
  /** Whether the victim is identified: true or false. */
  VICTIM_IDENTIFIED,
  /** Whether the offender is identified: true or false. */
  OFFENDER_IDENTIFIED,
  /** Whether the material is known to be distributed: true or false. */
  DISTRIBUTED,
  /** Whether the child made it: true or false. */
  SELF_GENERATED,
  /** Whether the examiner suspects it: true or false. */
  SUSPECTED,
  /** The name of a series that it belongs to. */
  SERIES,
  /** A tag. */
  TAG,
  /** A comment in free words; kept only where the site says so, else that there is one. */
  COMMENT,
  /** The age that is given for the child, as written. */
  AGE,
  /** The category of a part of a video: start, end and category, as written. */
  SEGMENT,
  /** Another property, by its name in {@code meaning}. */
  PROPERTY,
  /** When the file system says that the file was made, an ISO instant. */
  CREATED,
  /** When the file system says that it was last opened, an ISO instant. */
  ACCESSED,
  /** Whether it was deleted: true or false. */
  DELETED,
  /** Whether it was carved from unallocated space: true or false. */
  UNALLOCATED,
  /** The exhibit or account that the occurrence came from, as written. */
  EXHIBIT,
  /** The provider's class: A1, A2, B1 or B2. */
  INDUSTRY_CLASSIFICATION,
  /** An annotation of the report or of the file, such as INFANT. */
  ANNOTATION
}
