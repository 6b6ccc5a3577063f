package org.vigil.jobs.hashset;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigil.run.SourceObject;

/**
 * A hash list and the name of its set.
 *
 * @param name the file's name without extension; with it, or the whole URI, where others share it
 */
record NamedList(String name, String uri) implements Serializable {

  static List<NamedList> of(List<SourceObject> objects) {
    Set<String> taken = new HashSet<>();
    List<NamedList> lists = new ArrayList<>();
    for (SourceObject object : objects) {
      String file = object.uri().substring(object.uri().lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      String name =
          List.of(dot > 0 ? file.substring(0, dot) : file, file, object.uri()).stream()
              .filter(taken::add)
              .findFirst()
              .orElse(object.uri());
      lists.add(new NamedList(name, object.uri()));
    }
    return lists;
  }
}
