package org.vigil.media.video;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.vigil.media.camera.Coordinates;
import org.vigil.media.camera.TakenAt;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.Origin;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.model.term.LocalSource;

/** What the container of a video tells, in FFmpeg's words for it. */
final class ContainerFacts {
  private static final int MOST_ENTRIES = 500;

  private final Map<String, String> metadata = new HashMap<>();

  private ContainerFacts() {}

  static CameraFacts of(AVFormatContext container, @Nullable VideoTrack track) {
    ContainerFacts facts = new ContainerFacts();
    facts.add(container.metadata());
    if (track != null) {
      // That of a track names the codec, or the library that made it.
      facts.metadata.putIfAbsent("encoder", "");
      facts.add(track.stream().metadata());
    }
    return facts.camera(
        seconds(container), track == null ? null : codec(track.stream().codecpar()));
  }

  /** None where it is but guessed from the size of the file. */
  private static double seconds(AVFormatContext container) {
    boolean guessed =
        container.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    return guessed ? 0 : container.duration() / (double) avutil.AV_TIME_BASE;
  }

  private void add(@Nullable AVDictionary dictionary) {
    AVDictionaryEntry entry = avutil.av_dict_iterate(dictionary, null);
    for (int i = 0; i < MOST_ENTRIES && entry != null; i++) {
      metadata.putIfAbsent(text(entry.key()).toLowerCase(Locale.ROOT), text(entry.value()));
      entry = avutil.av_dict_iterate(dictionary, entry);
    }
  }

  private static String text(BytePointer bytes) {
    return bytes.getString(StandardCharsets.UTF_8);
  }

  private CameraFacts camera(double durationSeconds, @Nullable String codec) {
    Optional<TakenAt> taken = TakenAt.parse(any("com.apple.quicktime.creationdate"));
    return CameraFactsBuilder.builder()
        .make(any("com.apple.quicktime.make", "make", "manufacturer"))
        .model(any("com.apple.quicktime.model", "model"))
        .software(
            any("com.apple.quicktime.software", "software", "encoder", "encoding_tool", "isft"))
        .takenAtLocal(taken.map(TakenAt::local).orElse(null))
        .takenOffset(taken.map(TakenAt::offset).orElse(null))
        .place(
            Coordinates.iso6709(
                any("com.apple.quicktime.location.iso6709", "location", "location-eng", "xyz")))
        .origin(origin(durationSeconds, codec))
        .build();
  }

  private Origin origin(double durationSeconds, @Nullable String codec) {
    return OriginBuilder.builder(Origin.NONE)
        .artist(any("artist", "author", "com.apple.quicktime.author"))
        .codec(codec)
        .localSource(LocalSource.MOVIE)
        .durationSeconds(durationSeconds)
        .movieTime(instant(any("creation_time", "date_utc")))
        .build();
  }

  private @Nullable String any(String... keys) {
    List<String> values = new ArrayList<>();
    for (String key : keys) {
      String value = metadata.get(key);
      if (value != null && !value.isBlank()) {
        values.add(value);
      }
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** In UTC, even where it does not say so; clocks that were never set count from 1904 or 1970. */
  private static @Nullable Instant instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String iso = text.replace(' ', 'T');
    try {
      Instant time = Instant.parse(iso.endsWith("Z") ? iso : iso + "Z");
      return time.getEpochSecond() > 0 ? time : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The four characters that the container has for the codec, or else FFmpeg's name. */
  private static String codec(AVCodecParameters parameters) {
    int tag = parameters.codec_tag();
    StringBuilder characters = new StringBuilder();
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      characters.append((char) (tag >>> shift & 0xff));
    }
    return characters.toString().matches("[ -~]{4}")
        ? characters.toString()
        : avcodec.avcodec_get_name(parameters.codec_id()).getString();
  }
}
