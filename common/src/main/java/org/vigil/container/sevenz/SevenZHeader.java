package org.vigil.container.sevenz;

import java.io.IOException;
import org.vigil.container.ArchiveException;
import org.vigil.container.ByteRange;
import org.vigil.container.SeekableBytes;

/**
 * The header at the end of a 7z archive, as far as a cut needs it.
 *
 * @param from where it begins in the archive, packed or not
 * @param to where it ends
 * @param streamsInfo its MainStreamsInfo
 */
record SevenZHeader(long from, long to, StreamsInfo streamsInfo, FilesInfo filesInfo) {
  /**
   * Reads it from front to back; in memory are a bit for each file, two numbers for each folder and
   * a few names.
   *
   * @throws ArchiveException when it is not regular
   */
  static SevenZHeader read(SeekableBytes bytes) throws IOException {
    SignatureHeader start = SignatureHeader.read(bytes);
    long from = start.nextHeaderFrom();
    long to = start.nextHeaderTo();
    HeaderNumbers in = new HeaderNumbers(ByteRange.of(bytes, from, to));
    int id = in.next();
    if (PropertyId.HEADER.is(id)) {
      return readHeader(in, start.nextHeaderCrc(), from, to);
    }
    HeaderNumbers.require(PropertyId.ENCODED_HEADER, id);
    StreamsInfo encoded = StreamsInfo.read(in);
    in.requireCrc(start.nextHeaderCrc());
    return readEncoded(bytes, encoded, from, to);
  }

  private static SevenZHeader readEncoded(
      SeekableBytes bytes, StreamsInfo encoded, long end, long to) throws IOException {
    long from = encoded.packInfo().from();
    long packedTo = encoded.packInfo().to();
    if (packedTo > end) {
      throw HeaderNumbers.irregular();
    }
    CodersInfo coders = encoded.codersInfo();
    HeaderNumbers in = new HeaderNumbers(coders.unpack(ByteRange.of(bytes, from, packedTo)));
    in.expect(PropertyId.HEADER);
    return readHeader(in, coders.lastCrc(), from, to);
  }

  private static SevenZHeader readHeader(HeaderNumbers in, int crc, long from, long to)
      throws IOException {
    in.expect(PropertyId.MAIN_STREAMS_INFO);
    StreamsInfo streams = StreamsInfo.read(in);
    FilesInfo files = FilesInfo.read(in);
    in.expect(PropertyId.END);
    in.requireCrc(crc);
    if (streams.packInfo().to() > from || streams.subStreamsInfo().total() != files.numStreams()) {
      throw HeaderNumbers.irregular();
    }
    return new SevenZHeader(from, to, streams, files);
  }
}
