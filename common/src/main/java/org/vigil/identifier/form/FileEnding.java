package org.vigil.identifier.form;

import java.util.Locale;
import java.util.Set;

/** The endings of files' names that are met where a domain or a number may stand before them. */
public final class FileEnding {
  private static final int MAX_LENGTH = 8;
  private static final Set<String> ENDINGS =
      Set.of(
          ("jpg jpeg jpe png gif bmp webp tif tiff heic heif avif raw dng cr2 nef arw thumb mp4 m4v mov avi mkv"
                  + " webm 3gp mpg mpeg wmv flv opus ogg mp3 m4a wav aac amr vcf ics eml emlx msg mbox pst"
                  + " ost txt csv tsv html htm xml json pdf doc docx xls xlsx ppt pptx rtf zip rar 7z tar"
                  + " gz tgz bz2 xz db sqlite db3 dat bak old log ini plist part tmp crypt12 crypt14"
                  + " crypt15 ufd ufdr ab e01 dd img iso j enc")
              .split(" ", -1));

  private FileEnding() {}

  /** Whether it is one, without its dot. */
  public static boolean isOne(String ending) {
    return ending.length() <= MAX_LENGTH && ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }

  /** The name without such endings, two at most. */
  public static String stem(String name) {
    String stem = name;
    for (int i = 0; i < 2; i++) {
      int dot = stem.lastIndexOf('.');
      stem = dot > 0 && isOne(stem.substring(dot + 1)) ? stem.substring(0, dot) : stem;
    }
    return stem;
  }
}
