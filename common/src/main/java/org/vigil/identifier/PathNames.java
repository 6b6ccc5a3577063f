package org.vigil.identifier;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of folders and files along a path, outermost first, with slashes of either kind and
 * archives ({@code a.zip!/b}) as folders. Of a long path only the beginning is read.
 *
 * @param names the names, none of them empty
 */
public record PathNames(List<String> names) {
  static final int MAX_CHARS = 4096;

  public PathNames {
    names = List.copyOf(names);
  }

  /** The names of a path, or of a chain of members. */
  public static PathNames of(String path) {
    String cut = path.length() > MAX_CHARS ? path.substring(0, MAX_CHARS) : path;
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cut.length(); i++) {
      if (i == cut.length() || cut.charAt(i) == '/' || cut.charAt(i) == '\\') {
        int end = i < cut.length() && i > from && cut.charAt(i - 1) == '!' ? i - 1 : i;
        String name = cut.substring(from, end).strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
        from = i + 1;
      }
    }
    return new PathNames(names);
  }

  /** The name so many places after another, or empty where the path ends before it. */
  String at(int index) {
    return index >= 0 && index < names.size() ? names.get(index) : "";
  }
}
