package org.vigil.run.intake;

import java.util.Comparator;

/**
 * The order of a listing: by folder, then by name, both as UTF-8 bytes. What lies in one folder
 * stands together. Spark sorts a column of folders, and then one of URIs, the same way.
 */
public final class UriOrder implements Comparator<String> {
  /** The order. */
  public static final UriOrder INSTANCE = new UriOrder();

  /** A regular expression that takes the folder out of a URI; nothing where there is none. */
  public static final String FOLDER = "(?s)^.*/";

  private UriOrder() {}

  @Override
  public int compare(String uri, String other) {
    int name = nameAt(uri);
    int otherName = nameAt(other);
    boolean sameFolder = name == otherName && uri.regionMatches(0, other, 0, name);
    int folders = sameFolder ? 0 : compareFolders(uri, name, other, otherName);
    return folders != 0 ? folders : compareNames(uri, other, name);
  }

  /** Where the name begins, behind its folder. */
  static int nameAt(String uri) {
    return uri.lastIndexOf('/') + 1;
  }

  private static int compareFolders(String uri, int name, String other, int otherName) {
    for (int i = 0; i < Math.min(name, otherName); i++) {
      if (uri.charAt(i) != other.charAt(i)) {
        return compare(uri.charAt(i), other.charAt(i));
      }
    }
    return Integer.compare(name, otherName);
  }

  private static int compareNames(String uri, String other, int name) {
    for (int i = name; i < Math.min(uri.length(), other.length()); i++) {
      if (uri.charAt(i) != other.charAt(i)) {
        return compare(uri.charAt(i), other.charAt(i));
      }
    }
    return Integer.compare(uri.length(), other.length());
  }

  /** Characters beyond the basic plane, which Java writes as two surrogates, come last in UTF-8. */
  private static int compare(char one, char two) {
    boolean beyond = Character.isSurrogate(one);
    return beyond == Character.isSurrogate(two) ? Character.compare(one, two) : beyond ? 1 : -1;
  }
}
