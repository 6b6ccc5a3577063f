package org.vigil.jobs.scan;

import java.io.IOException;
import org.vigil.run.intake.SourceFormat;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.spill.SpillFormat;
import org.vigil.run.spill.SpillInput;
import org.vigil.run.spill.SpillOutput;

/**
 * A source that a night has yet to read, or to take over from a lane.
 *
 * @param turn which reading of it this will be, from 1
 * @param lane which of the lanes has read it; {@link PastReading#NO_LANE} where none has
 */
record UnreadSource(SourceObject source, int turn, int lane) {

  /** How it is written to a file of this process. */
  static final class Format implements SpillFormat<UnreadSource> {
    private final SourceFormat sources = new SourceFormat();

    @Override
    public void write(UnreadSource unread, SpillOutput out) throws IOException {
      sources.write(unread.source, out);
      out.number(unread.turn);
      out.number(unread.lane);
    }

    @Override
    public UnreadSource read(SpillInput in) throws IOException {
      return new UnreadSource(sources.read(in), (int) in.number(), (int) in.number());
    }
  }
}
