package org.vigil.container.sevenz;

/**
 * The property ids of 7zFormat.txt (LZMA SDK, DOC/7zFormat.txt, "Property IDs"), in their order
 * from 0; there {@code kEnd}, {@code kHeader} and so on.
 */
enum PropertyId {
  END,
  HEADER,
  ARCHIVE_PROPERTIES,
  ADDITIONAL_STREAMS_INFO,
  MAIN_STREAMS_INFO,
  FILES_INFO,
  PACK_INFO,
  UNPACK_INFO,
  SUB_STREAMS_INFO,
  SIZE,
  CRC,
  FOLDER,
  CODERS_UNPACK_SIZE,
  NUM_UNPACK_STREAM,
  EMPTY_STREAM,
  EMPTY_FILE,
  ANTI,
  NAMES,
  C_TIME,
  A_TIME,
  M_TIME,
  WIN_ATTRIBUTES,
  COMMENT,
  ENCODED_HEADER,
  START_POS,
  DUMMY;

  /** Whether a number that was read is this id. */
  boolean is(long id) {
    return id == ordinal();
  }
}
