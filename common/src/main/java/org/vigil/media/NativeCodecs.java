package org.vigil.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * FFmpeg's native code, loaded when it is first needed from a private folder that is gone before
 * any file is read: the system keeps what is loaded. A folder that a killed process left behind
 * holds nothing of a file, and the next process deletes it.
 */
final class NativeCodecs {
  private static final String PREFIX = "vigil-codecs-";

  /** Every class of it that is used: each looks for the folder when it is initialized. */
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
  static String version() {
    return Loaded.VERSION;
  }

  /** So that it is loaded once, and only when asked for. */
  private static final class Loaded {
    static final String VERSION = load();

    private static String load() {
      try {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
        return load(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String load(Path folder) throws IOException {
      System.setProperty("org.bytedeco.javacpp.cachedir", folder.toString());
      // What native code holds is freed by its owner, and its amount is limited below.
      System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      try {
        for (Class<?> each : CLASSES) {
          Class.forName(each.getName());
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avutil.av_max_alloc(Runtime.getRuntime().maxMemory());
        return "ffmpeg-" + avutil.av_version_info().getString();
      } catch (ClassNotFoundException | LinkageError e) {
        return "";
      } finally {
        delete(folder);
      }
    }
  }

  /**
   * Deletes the folders of processes that are no more. What cannot be deleted is another user's.
   */
  static void sweep(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (lost(folder.getFileName().toString())) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // The next process tries again.
      return;
    }
  }

  private static boolean lost(String folder) {
    String[] parts = folder.substring(PREFIX.length()).split("-", -1);
    return parts[0].matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
