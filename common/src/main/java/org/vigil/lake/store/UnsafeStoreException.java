package org.vigil.lake.store;

import org.apache.hadoop.fs.Path;

/** The store lets two writers create one file: the message says what to do. */
public final class UnsafeStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param root where the lake lies
   * @param setting what names Delta's log store for it
   */
  UnsafeStoreException(Path root, String setting) {
    super(
        "The store of %s lets two writers create one file (it ignores If-None-Match), so that a second run could write over what the first has written. Nothing was changed. Use a store that keeps the condition; or, where one process alone ever writes to this lake, say so with vigil.spark.\"%s\" = io.delta.storage.S3SingleDriverLogStore."
            .formatted(root, setting));
  }
}
