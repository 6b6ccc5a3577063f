package org.vigil.run.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.run.intake.SourceObject.VolumeSet;
import org.vigil.run.spill.SpillFormat;
import org.vigil.run.spill.SpillInput;
import org.vigil.run.spill.SpillOutput;

/**
 * How an object of a listing is written to a file of this process. The codec of the processes that
 * decode is not used: it cuts long texts, and knows no record within itself, as volumes are.
 */
public final class SourceFormat implements SpillFormat<SourceObject> {
  private static final int DIGEST_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  @Override
  public void write(SourceObject object, SpillOutput out) throws IOException {
    boolean digest = isDigest(object.sourceId());
    out.number(digest ? 1 : 0);
    if (digest) {
      out.bytes(HEX.parseHex(object.sourceId()));
    } else {
      out.text(object.sourceId());
    }
    out.text(object.uri());
    // Of most, the path is how the URI ends.
    boolean ends = object.uri().endsWith(object.path());
    out.number(ends ? object.path().length() : -1);
    if (!ends) {
      out.text(object.path());
    }
    out.text(object.caseId());
    out.number(object.sizeBytes());
    out.instant(object.modifiedAt());
    out.optional(object.etag());
    out.optional(object.linkTarget());
    write(object.set(), out);
  }

  private static boolean isDigest(String id) {
    boolean digest = id.length() == 2 * DIGEST_BYTES;
    for (int i = 0; digest && i < id.length(); i++) {
      char one = id.charAt(i);
      digest = ('0' <= one && one <= '9') || ('a' <= one && one <= 'f');
    }
    return digest;
  }

  private void write(@Nullable VolumeSet set, SpillOutput out) throws IOException {
    out.number(set == null ? 0 : set.volumes().size());
    if (set != null) {
      out.text(set.naming().name());
      out.number(set.continues() ? 1 : 0);
      for (SourceObject volume : set.volumes()) {
        write(volume, out);
      }
    }
  }

  @Override
  public SourceObject read(SpillInput in) throws IOException {
    SourceObjectBuilder object = SourceObjectBuilder.builder();
    object.sourceId(in.number() == 1 ? HEX.formatHex(in.bytes(DIGEST_BYTES)) : in.text());
    String uri = in.text();
    int path = (int) in.number();
    return object
        .uri(uri)
        .path(path < 0 ? in.text() : uri.substring(uri.length() - path))
        .caseId(in.text())
        .sizeBytes(in.number())
        .modifiedAt(in.instant())
        .etag(in.optional())
        .linkTarget(in.optional())
        .set(readSet(in))
        .build();
  }

  private @Nullable VolumeSet readSet(SpillInput in) throws IOException {
    int count = (int) in.number();
    if (count == 0) {
      return null;
    }
    VolumeNaming naming = VolumeNaming.valueOf(in.text());
    boolean continues = in.number() == 1;
    List<SourceObject> volumes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      volumes.add(read(in));
    }
    return new VolumeSet(naming, continues, volumes);
  }
}
