package org.vigil.media.camera;

import com.drew.lang.KeyValuePair;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.photoshop.DuckyDirectory;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;

/**
 * Which tags are the marks of programs that edit pictures, or that make them from words. Of the
 * latter's texts, which tell what was wished for, just that they are there is kept.
 */
public final class ProgramTags {
  private static final Pattern STEPS = Pattern.compile("Steps: \\d+, Sampler: ");
  private static final Pattern HISTORY = Pattern.compile("xmpMM:History\\[(\\d+)]/stEvt:action");

  /** Text chunks of a PNG by keyword, what their value holds, and the mark. */
  private static final List<Chunk> CHUNKS =
      List.of(
          new Chunk("parameters", "Steps: ", "stable-diffusion parameters"),
          new Chunk("prompt", "\"class_type\"", "comfyui prompt"),
          new Chunk("workflow", "\"nodes\"", "comfyui workflow"),
          new Chunk("invokeai_metadata", "", "invokeai metadata"),
          new Chunk("sd-metadata", "", "invokeai metadata"),
          new Chunk("Dream", "", "invokeai metadata"),
          new Chunk("Software", "NovelAI", "novelai"));

  private ProgramTags() {}

  public static Traces of(Tags tags) {
    return TracesBuilder.builder(Traces.NONE)
        .generated(generated(tags))
        .edited(edited(tags))
        .build();
  }

  private static List<String> generated(Tags tags) {
    List<String> marks = new ArrayList<>();
    for (KeyValuePair text : CameraTags.pngTexts(tags).toList()) {
      CHUNKS.stream()
          .filter(chunk -> chunk.keyword.equals(text.getKey()))
          .filter(chunk -> text.getValue().toString().contains(chunk.holds))
          .forEach(chunk -> marks.add(chunk.mark));
    }
    boolean comment =
        tags.all(ExifDirectoryBase.class)
            .map(exif -> exif.getDescription(ExifDirectoryBase.TAG_USER_COMMENT))
            .anyMatch(text -> text != null && STEPS.matcher(text).find());
    if (comment) {
      marks.add("stable-diffusion parameters");
    }
    return marks;
  }

  private static List<String> edited(Tags tags) {
    List<String> marks = new ArrayList<>();
    if (tags.all(PhotoshopDirectory.class).anyMatch(resources -> resources.getTagCount() > 0)) {
      marks.add("photoshop resources");
    }
    if (tags.all(DuckyDirectory.class).findAny().isPresent()) {
      marks.add("saved for web");
    }
    int steps = tags.all(XmpDirectory.class).mapToInt(ProgramTags::steps).max().orElse(0);
    if (steps > 0) {
      marks.add("history of " + steps);
    }
    if (tags.xmp("xmpMM:DerivedFrom/stRef:documentID", "xmpMM:DerivedFrom/stRef:instanceID")
        != null) {
      marks.add("derived from another");
    }
    return marks;
  }

  private static int steps(XmpDirectory xmp) {
    return (int)
        xmp.getXmpProperties().keySet().stream()
            .filter(path -> HISTORY.matcher(path).matches())
            .count();
  }

  /** A mark in a text chunk. */
  private record Chunk(String keyword, String holds, String mark) {}
}
