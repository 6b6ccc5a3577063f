package org.vigil.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pff.PSTByteFileContent;
import com.pff.PSTFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.apache.commons.compress.compressors.lzma.LZMACompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.container.sevenz.SevenZBytes;
import org.vigil.container.sevenz.SevenZFolderBytes;

/** Each message of a library that decides anything is thrown by the library that is here. */
class LibraryMessageTest {
  private static final byte[] TEXT = "some text".getBytes(UTF_8);
  private static final int LZ4_HEADER_BYTES = 7;

  @ParameterizedTest
  @EnumSource
  void isWhatTheLibraryThrows(LibraryMessage message) {
    Exception thrown = catchThrowableOfType(Exception.class, () -> provoke(message));
    assertThat(thrown).as("what %s stands for", message).isNotNull();
    assertThat(message.is(thrown)).as("the words of %s are now: %s", message, thrown).isTrue();
    assertThat(LibraryMessage.values())
        .filteredOn(other -> other.is(thrown))
        .containsExactly(message);
  }

  private static void provoke(LibraryMessage message) throws Exception {
    switch (message) {
      case SEVEN_Z_HEADER_BEYOND_END -> readSevenZ(shortened(SevenZBytes.stored("a", TEXT)));
      case SEVEN_Z_METHOD_UNKNOWN ->
          readSevenZ(SevenZFolderBytes.of(SevenZFolderBytes.PPMD, 1, TEXT.length));
      case SEVEN_Z_CODER_OF_SEVERAL_STREAMS ->
          readSevenZ(SevenZFolderBytes.of(SevenZFolderBytes.BCJ2, 4, TEXT.length));
      case SEVEN_Z_LZMA2_PROPERTY ->
          readSevenZ(SevenZBytes.withoutDictionary(SevenZBytes.of(List.of("a"), List.of(TEXT)), 0));
      case SEVEN_Z_CRC -> readSevenZ(damaged(SevenZBytes.stored("a", TEXT), 32));
      case BZIP2_CRC -> readAll(new BZip2CompressorInputStream(stream(damaged(bzip2(), -3))));
      case LZ4_BLOCK_CHECKSUM -> readAll(lz4(damaged(lz4Bytes(), -9)));
      case LZ4_CONTENT_CHECKSUM -> readAll(lz4(damaged(lz4Bytes(), -1)));
      case LZ4_HEADER_CHECKSUM -> readAll(lz4(damaged(lz4Bytes(), LZ4_HEADER_BYTES - 1)));
      case LZMA_DICTIONARY -> readAll(new LZMACompressorInputStream(stream(hugeDictionary())));
      case PST_ENCRYPTED -> new PSTFile(new PSTByteFileContent(encryptedStore())).close();
    }
  }

  /** SevenZReader takes these two types for a folder that already failed. */
  @Test
  void aFolderThatFailedFailsItsOtherFilesByTheTypesThatAreCaught() throws Exception {
    byte[] bytes = SevenZFolderBytes.of(SevenZFolderBytes.UNKNOWN_DICTIONARY, 1, 4, 5);
    try (SevenZFile archive = open(bytes)) {
      assertThatThrownBy(archive::getNextEntry)
          .isNotInstanceOfAny(NullPointerException.class, IllegalStateException.class);
      assertThatThrownBy(archive::getNextEntry)
          .isInstanceOfAny(NullPointerException.class, IllegalStateException.class);
    }
  }

  private static SevenZFile open(byte[] bytes) throws Exception {
    return SevenZFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .get();
  }

  private static void readSevenZ(byte[] bytes) throws Exception {
    try (SevenZFile archive = open(bytes)) {
      readAll(archive.getInputStream(archive.getNextEntry()));
    }
  }

  private static void readAll(InputStream content) throws Exception {
    content.transferTo(OutputStream.nullOutputStream());
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static InputStream lz4(byte[] bytes) throws Exception {
    return new FramedLZ4CompressorInputStream(stream(bytes));
  }

  /**
   * Another byte in one place.
   *
   * @param at below 0 from the end
   */
  private static byte[] damaged(byte[] bytes, int at) {
    bytes[at < 0 ? bytes.length + at : at]++;
    return bytes;
  }

  private static byte[] shortened(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 3);
  }

  private static byte[] bzip2() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(TEXT);
    }
    return bytes.toByteArray();
  }

  /** It ends with the checksum of the block, the mark of the end and the checksum of the whole. */
  private static byte[] lz4Bytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Parameters parameters = new Parameters(BlockSize.K64, true, true, false);
    try (OutputStream out = new FramedLZ4CompressorOutputStream(bytes, parameters)) {
      out.write(TEXT);
    }
    return bytes.toByteArray();
  }

  private static byte[] hugeDictionary() {
    byte[] bytes = new byte[32];
    bytes[0] = 0x5D;
    Arrays.fill(bytes, 1, 13, (byte) 0xFF);
    return bytes;
  }

  /** The header of a Unicode store, as far as bCryptMethod (MS-PST 2.2.2.6), which is cyclic. */
  private static byte[] encryptedStore() {
    byte[] bytes = new byte[1024];
    System.arraycopy(new byte[] {'!', 'B', 'D', 'N'}, 0, bytes, 0, 4);
    bytes[10] = 23;
    bytes[513] = 2;
    return bytes;
  }
}
