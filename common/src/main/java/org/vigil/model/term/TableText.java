package org.vigil.model.term;

/** An enum whose constants have another text in the tables than their names. */
public interface TableText {
  /** What stands in the tables. */
  String text();
}
