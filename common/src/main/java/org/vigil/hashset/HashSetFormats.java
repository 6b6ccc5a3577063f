package org.vigil.hashset;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class HashSetFormats {
  private static final List<HashSetFormat> ALL =
      List.of(
          new Vics(),
          new StopNcii(),
          new NcmecXml(),
          new EnCaseHash(),
          new SqliteList(),
          new Hashdeep(),
          new IcseCsv(),
          new NsrlText(),
          new NsrlDelta(),
          new HashKeeper(),
          new ThreatExchangeCsv(),
          new IpedCsv(),
          new ThreatExchangeState(),
          new PlainList());

  private HashSetFormats() {}

  public static List<HashSetFormat> all() {
    return ALL;
  }

  /**
   * The format of the list that begins with these bytes, at most {@link HashSetFormat#HEAD_BYTES}.
   *
   * @throws BrokenHashSetException naming the known formats, when it is none of them
   */
  public static HashSetFormat detect(byte[] head) throws BrokenHashSetException {
    return ALL.stream()
        .filter(format -> format.recognises(head))
        .findFirst()
        .orElseThrow(HashSetFormats::unknown);
  }

  private static BrokenHashSetException unknown() {
    var names = ALL.stream().map(HashSetFormat::name).collect(joining(", "));
    return new BrokenHashSetException("The file is of no known format: " + names + ".");
  }
}
