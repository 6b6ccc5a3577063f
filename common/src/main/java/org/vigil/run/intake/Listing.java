package org.vigil.run.intake;

import java.util.List;

/** The objects of an intake or a seizure, and the cases that they belong to. */
public record Listing(List<SourceObject> objects, List<CaseFolder> cases) {
  public Listing {
    objects = List.copyOf(objects);
    cases = List.copyOf(cases);
  }
}
