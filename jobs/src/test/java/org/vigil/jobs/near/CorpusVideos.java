package org.vigil.jobs.near;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.vigil.lake.SharedSpark;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.FrameHash;
import org.vigil.model.VideoFrame;

/** The real videos of the corpus, read as a night reads them. */
public final class CorpusVideos {
  private static final Path FOLDER =
      Path.of(System.getProperty("vigil.corpus", "-")).resolve("corpus/video");

  private CorpusVideos() {}

  public static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  /**
   * All frames of some videos.
   *
   * @param called what stands in place of a video's digest, made of its file's name
   */
  public static Dataset<VideoFrame> frames(List<String> names, UnaryOperator<String> called)
      throws IOException {
    List<VideoFrame> frames = new ArrayList<>();
    try (MediaReader reader = new MediaReader(MediaLimits.standard())) {
      for (String name : names) {
        String video = called.apply(name.replaceFirst(".*/", ""));
        try (InputStream bytes = Files.newInputStream(FOLDER.resolve(name))) {
          reader.read(bytes).frames().forEach(hash -> frames.add(frame(video, hash)));
        }
      }
    }
    return SharedSpark.rows(VideoFrame.class, frames.toArray(VideoFrame[]::new));
  }

  private static VideoFrame frame(String video, FrameHash hash) {
    return new VideoFrame(
        video,
        hash.frame(),
        hash.timestampSeconds(),
        hash.untilSeconds(),
        hash.samples(),
        hash.pdq(),
        hash.pdqQuality(),
        hash.pdqTurned(),
        hash.compared(),
        1);
  }
}
