package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.unbase64;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** PhotoDNA hashes, 144 bytes that are written as 288 hex digits or 192 of Base64. */
final class PhotoDna {
  private static final int HEX_DIGITS = 288;

  private PhotoDna() {}

  /** The hash in lower-case hex, however it is written; null where it is. */
  static Column digits(Column written) {
    return lower(
        when(length(written).equalTo(HEX_DIGITS), written).otherwise(hex(unbase64(written))));
  }
}
