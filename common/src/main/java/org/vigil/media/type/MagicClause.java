package org.vigil.media.type;

import java.util.BitSet;
import java.util.List;

/** What a file's first bytes have to show: a pattern, or patterns together. */
interface MagicClause {
  boolean matches(MagicHead head);

  /** How many bytes it compares: of two rules of one priority the longer goes first. */
  int sizeBytes();

  /** The values that the first byte of a file that matches may have: these at most. */
  BitSet firstBytes();

  /** All of some clauses. */
  record All(List<MagicClause> clauses) implements MagicClause {
    @Override
    public boolean matches(MagicHead head) {
      for (MagicClause clause : clauses) {
        if (!clause.matches(head)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int sizeBytes() {
      return clauses.stream().mapToInt(MagicClause::sizeBytes).sum();
    }

    @Override
    public BitSet firstBytes() {
      BitSet common = new BitSet();
      common.set(0, 256);
      clauses.forEach(clause -> common.and(clause.firstBytes()));
      return common;
    }
  }

  /** So many of some clauses at least. */
  record AtLeast(int count, List<MagicClause> clauses) implements MagicClause {
    @Override
    public boolean matches(MagicHead head) {
      int matched = 0;
      for (MagicClause clause : clauses) {
        if (clause.matches(head) && ++matched >= count) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int sizeBytes() {
      return clauses.stream().mapToInt(MagicClause::sizeBytes).max().orElse(0);
    }

    @Override
    public BitSet firstBytes() {
      BitSet any = new BitSet();
      clauses.forEach(clause -> any.or(clause.firstBytes()));
      return any;
    }
  }
}
