package org.vigil.container.sevenz;

/**
 * The property ids of 7zFormat.txt (LZMA SDK, DOC/7zFormat.txt, "Property IDs"), in their order
 * from 0; there {@code kEnd}, {@code kHeader} and so on.
 */
enum PropertyId {
  END(0x00),
  HEADER(0x01),
  ARCHIVE_PROPERTIES(0x02),
  ADDITIONAL_STREAMS_INFO(0x03),
  MAIN_STREAMS_INFO(0x04),
  FILES_INFO(0x05),
  PACK_INFO(0x06),
  UNPACK_INFO(0x07),
  SUB_STREAMS_INFO(0x08),
  SIZE(0x09),
  CRC(0x0A),
  FOLDER(0x0B),
  CODERS_UNPACK_SIZE(0x0C),
  NUM_UNPACK_STREAM(0x0D),
  EMPTY_STREAM(0x0E),
  EMPTY_FILE(0x0F),
  ANTI(0x10),
  NAMES(0x11),
  C_TIME(0x12),
  A_TIME(0x13),
  M_TIME(0x14),
  WIN_ATTRIBUTES(0x15),
  COMMENT(0x16),
  ENCODED_HEADER(0x17),
  START_POS(0x18),
  DUMMY(0x19);

  private final int id;

  PropertyId(int id) {
    this.id = id;
  }

  /** Whether a number that was read is this id. */
  boolean is(long read) {
    return read == id;
  }
}
