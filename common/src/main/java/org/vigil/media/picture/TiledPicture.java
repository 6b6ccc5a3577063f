package org.vigil.media.picture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A picture in a container, and the streams that hold its parts.
 *
 * @param primary whether the container says that this is the one
 */
record TiledPicture(int width, int height, boolean primary, List<Tile> tiles) {

  /** Where a stream's frame goes. */
  record Tile(int stream, int left, int top) {}

  /**
   * The primary picture of a container, else the largest.
   *
   * @throws NativeDecodingException when there is none
   */
  static TiledPicture of(AVFormatContext container) {
    List<TiledPicture> grids =
        IntStream.range(0, container.nb_stream_groups())
            .mapToObj(container::stream_groups)
            .filter(group -> group.type() == avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID)
            .map(TiledPicture::grid)
            .toList();
    Set<Integer> parts = new HashSet<>();
    grids.forEach(grid -> grid.tiles.forEach(tile -> parts.add(tile.stream)));
    Stream<TiledPicture> single =
        IntStream.range(0, container.nb_streams())
            .filter(stream -> !parts.contains(stream))
            .mapToObj(container::streams)
            .filter(stream -> stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO)
            .map(TiledPicture::single);
    return Stream.concat(grids.stream(), single)
        .filter(picture -> picture.width > 0 && picture.height > 0)
        .max(
            Comparator.comparing((TiledPicture picture) -> picture.primary)
                .thenComparingLong(picture -> (long) picture.width * picture.height))
        .orElseThrow(() -> new NativeDecodingException(avutil.AVERROR_INVALIDDATA()));
  }

  private static TiledPicture single(AVStream stream) {
    return new TiledPicture(
        stream.codecpar().width(),
        stream.codecpar().height(),
        primary(stream.disposition()),
        List.of(new Tile(stream.index(), 0, 0)));
  }

  private static TiledPicture grid(AVStreamGroup group) {
    AVStreamGroupTileGrid grid = group.params_tile_grid();
    List<Tile> tiles =
        IntStream.range(0, grid.nb_tiles())
            .mapToObj(
                i ->
                    new Tile(
                        group.streams(grid.offsets_idx(i)).index(),
                        grid.offsets_horizontal(i) - grid.horizontal_offset(),
                        grid.offsets_vertical(i) - grid.vertical_offset()))
            .toList();
    return new TiledPicture(grid.width(), grid.height(), primary(group.disposition()), tiles);
  }

  private static boolean primary(int disposition) {
    return (disposition & avformat.AV_DISPOSITION_DEFAULT) != 0;
  }

  /**
   * Decodes the parts. What is missing stays out of the picture.
   *
   * @throws NativeDecodingException after the last, when one of them cannot be decoded
   */
  void paint(AVFormatContext container, SampledColours picture, long pixelLimit) {
    AVPacket packet = avcodec.av_packet_alloc();
    NativeDecodingException failure = null;
    try {
      while (!picture.whole() && avformat.av_read_frame(container, packet) >= 0) {
        List<Tile> places =
            tiles.stream().filter(tile -> tile.stream == packet.stream_index()).toList();
        if (!places.isEmpty()) {
          try {
            paint(container, packet, picture, places, pixelLimit);
          } catch (NativeDecodingException e) {
            failure = e;
          }
        }
        avcodec.av_packet_unref(packet);
      }
    } finally {
      avcodec.av_packet_free(packet);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static void paint(
      AVFormatContext container,
      AVPacket packet,
      SampledColours picture,
      List<Tile> places,
      long pixelLimit) {
    AVCodecParameters stream = container.streams(packet.stream_index()).codecpar();
    try (FrameDecoder decoder = new FrameDecoder(stream.codec_id(), pixelLimit)) {
      decoder.decode(
          stream,
          packet,
          frame -> places.forEach(tile -> FrameColours.paint(frame, picture, tile.left, tile.top)));
    }
  }
}
