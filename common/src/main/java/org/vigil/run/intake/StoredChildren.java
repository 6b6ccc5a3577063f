package org.vigil.run.intake;

import java.io.Closeable;
import org.apache.hadoop.fs.RemoteIterator;

/** What lies in a folder, one by one and in no order. */
interface StoredChildren extends RemoteIterator<StoredFile>, Closeable {}
