package org.vigil.media.picture;

import java.io.IOException;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.vigil.media.box.RandomBytes;

/**
 * A container that a demuxer reads by calling back. The demuxer is given, never guessed, no
 * protocol is allowed, and so nothing in the bytes can make it open a file or a connection.
 */
public final class NativeInput implements AutoCloseable {
  private static final int BUFFER_BYTES = 32 << 10;

  private final AVFormatContext context;
  private final AVIOContext io;
  private final Source source;
  private final Seeker seeker;

  private NativeInput(RandomBytes bytes) {
    this.source = new Source(bytes);
    this.seeker = new Seeker(source);
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
    this.io = avformat.avio_alloc_context(buffer, BUFFER_BYTES, 0, null, source, null, seeker);
    this.context = avformat.avformat_alloc_context();
    context.pb(io);
    context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
  }

  /**
   * Opens a container of this format.
   *
   * @param decoders the names of those that it may look into its streams with, with commas between
   * @throws NativeDecodingException when it is none
   */
  public static NativeInput open(RandomBytes bytes, String demuxer, String decoders) {
    NativeInput input = new NativeInput(bytes);
    AVInputFormat format = avformat.av_find_input_format(demuxer);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
    avutil.av_dict_set(options, "format_whitelist", format.name().getString(), 0);
    avutil.av_dict_set(options, "codec_whitelist", decoders, 0);
    int status = avformat.avformat_open_input(input.context, (String) null, format, options);
    avutil.av_dict_free(options);
    if (status < 0) {
      // It has freed the context, but not what was given to it.
      input.context.setNull();
      input.close();
      throw new NativeDecodingException(status);
    }
    return input;
  }

  public AVFormatContext context() {
    return context;
  }

  @Override
  public void close() {
    if (!context.isNull()) {
      avformat.avformat_close_input(context);
    }
    // The buffer may have been replaced by a larger one.
    avutil.av_free(io.buffer());
    avformat.avio_context_free(io);
    source.close();
    seeker.close();
  }

  /** The bytes, and how far they have been read. */
  private static final class Source extends Read_packet_Pointer_BytePointer_int {
    private final RandomBytes bytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long next;

    Source(RandomBytes bytes) {
      this.bytes = bytes;
    }

    @Override
    public int call(Pointer opaque, BytePointer into, int most) {
      try {
        int count = bytes.read(next, buffer, Math.min(most, BUFFER_BYTES));
        if (count <= 0) {
          return avutil.AVERROR_EOF();
        }
        into.put(buffer, 0, count);
        next += count;
        return count;
      } catch (IOException e) {
        return avutil.AVERROR_EXTERNAL();
      }
    }
  }

  /** Moves within the bytes. */
  private static final class Seeker extends Seek_Pointer_long_int {
    private final Source source;

    Seeker(Source source) {
      this.source = source;
    }

    @Override
    public long call(Pointer opaque, long offset, int whence) {
      long length = source.bytes.sizeBytes();
      if ((whence & avformat.AVSEEK_SIZE) != 0) {
        return length;
      }
      long base =
          switch (whence & 3) {
            case 0 -> 0;
            case 1 -> source.next;
            default -> length;
          };
      long target = base + offset;
      if (target < 0 || target > length) {
        return -1;
      }
      source.next = target;
      return target;
    }
  }
}
