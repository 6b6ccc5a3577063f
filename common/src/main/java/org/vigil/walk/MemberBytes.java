package org.vigil.walk;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * The bytes of a member, on the source's budget; whatever its decoder throws comes out with a
 * reason, and stays.
 */
final class MemberBytes extends BulkInputStream {
  private final InputStream content;
  private final Budget budget;
  private final MemberGrowth growth;
  private @Nullable ArchiveException failure;

  MemberBytes(InputStream content, Budget budget, MemberGrowth growth) {
    this.content = content;
    this.budget = budget;
    this.growth = growth;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Failures.passIfInterrupted();
    if (length == 0) {
      return 0;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      Reason spent = budget.spent();
      if (spent != null) {
        throw Failures.because(spent);
      }
      long left = Math.min(budget.bytes(), growth.left());
      return left == 0 ? end() : spend(into, offset, (int) Math.min(length, left));
    } catch (IOException | RuntimeException e) {
      failure = Failures.ofContainer(e);
      throw failure;
    }
  }

  private int spend(byte[] into, int offset, int length) throws IOException {
    int count = content.read(into, offset, length);
    if (count == 0) {
      throw Failures.because(Reason.CORRUPT);
    }
    budget.takeBytes(Math.max(count, 0));
    growth.give(Math.max(count, 0));
    return count;
  }

  private int end() throws IOException {
    if (content.read() >= 0) {
      growth.cut();
      if (budget.bytes() == 0) {
        budget.overdraw();
      }
      throw Failures.because(Reason.BYTES_LIMIT);
    }
    return -1;
  }
}
