package org.vigil.hashset;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.vigil.hashset.csv.HashKeeper;
import org.vigil.hashset.csv.IcseCsv;
import org.vigil.hashset.csv.IpedCsv;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.ncmec.NcmecXml;
import org.vigil.hashset.nsrl.NsrlDelta;
import org.vigil.hashset.nsrl.NsrlText;
import org.vigil.hashset.plain.EnCaseHash;
import org.vigil.hashset.plain.Hashdeep;
import org.vigil.hashset.plain.PlainList;
import org.vigil.hashset.sqlite.SqliteList;
import org.vigil.hashset.stopncii.StopNcii;
import org.vigil.hashset.threatexchange.ThreatExchangeCsv;
import org.vigil.hashset.threatexchange.ThreatExchangeState;
import org.vigil.hashset.vics.VicsAlerts;
import org.vigil.hashset.vics.VicsFormat;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class HashSetFormats {
  private static final List<HashSetFormat> ALL =
      List.of(
          new VicsAlerts(),
          new VicsFormat(),
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
