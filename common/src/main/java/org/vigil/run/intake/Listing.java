package org.vigil.run.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.vigil.run.spill.SpilledList;

/** The objects of a seizure, in no order, and the cases that they belong to. */
public record Listing(SpilledList<SourceObject> objects, List<CaseFolder> cases) {
  public Listing {
    cases = List.copyOf(cases);
  }

  /** What gives objects one by one. */
  @FunctionalInterface
  public interface Objects {
    /**
     * Gives all of them.
     *
     * @return the cases that they belong to
     */
    List<CaseFolder> giveTo(Consumer<SourceObject> objects) throws IOException;
  }

  /** All that is given. */
  public static Listing of(Objects given) throws IOException {
    SpilledList<SourceObject> objects = new SpilledList<>(new SourceFormat(), SourceListing.FEW);
    return new Listing(objects, given.giveTo(objects::add));
  }
}
