package org.vigil.media.picture;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** FFmpeg's native code, loaded when it is first needed. */
public final class NativeCodecs {
  /** Every class of it that is used. */
  private static final List<Class<?>> CLASSES =
      List.of(
          avutil.class,
          avcodec.class,
          avformat.class,
          swscale.class,
          AVFormatContext.class,
          AVIOContext.class,
          AVInputFormat.class,
          AVStream.class,
          AVStreamGroup.class,
          AVStreamGroupTileGrid.class,
          Read_packet_Pointer_BytePointer_int.class,
          Seek_Pointer_long_int.class,
          AVCodec.class,
          AVCodecContext.class,
          AVCodecParameters.class,
          AVPacket.class,
          AVDictionary.class,
          AVDictionaryEntry.class,
          AVRational.class,
          AVFrame.class,
          AVPixFmtDescriptor.class,
          SwsContext.class,
          BytePointer.class,
          IntPointer.class,
          DoublePointer.class,
          PointerPointer.class);

  private NativeCodecs() {}

  /** What and which version it is; empty where there is none for this machine. */
  public static String version() {
    return Loaded.VERSION;
  }

  /** So that it is loaded once, and only when asked for. */
  private static final class Loaded {
    static final String VERSION = load();

    private static String load() {
      if (!NativeLibraries.load("org/bytedeco/ffmpeg/avutil", CLASSES)) {
        return "";
      }
      avutil.av_log_set_level(avutil.AV_LOG_QUIET);
      avutil.av_max_alloc(Runtime.getRuntime().maxMemory());
      return "ffmpeg-" + avutil.av_version_info().getString();
    }
  }
}
