package org.vigil.media.camera;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.TagDescriptor;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.vigil.media.box.TiffDirectory;

/**
 * Serial numbers in maker notes that metadata-extractor does not find or looks for in the wrong
 * place, as one of its directories. Where they lie is from exiftool's tables of tags.
 */
final class MakerSerials extends Directory {
  static final int TAG_BODY = 1;
  static final int TAG_INTERNAL = 2;
  static final int TAG_LENS = 3;

  private static final int RICOH_HEAD = 8;
  private static final int RICOH_SERIAL = 0x0005;
  private static final Pattern RICOH_PRINTED = Pattern.compile("[-\\w ]+");

  private static final int OM_HEAD = 16;
  private static final int OM_EQUIPMENT = 0x2010;
  private static final int OM_SERIAL = 0x0101;
  private static final int OM_INTERNAL_SERIAL = 0x0102;
  private static final int OM_LENS_SERIAL = 0x0202;

  private MakerSerials() {
    setDescriptor(new TagDescriptor<>(this));
  }

  /** Adds the numbers in a note to what was read. */
  static void unpack(MakerNote note, Metadata metadata) {
    MakerSerials serials = new MakerSerials();
    if (note.begins("Ricoh") || note.begins("RICOH")) {
      serials.ricoh(note.directory(RICOH_HEAD));
    } else if (note.begins("OM SYSTEM\0")) {
      serials.olympus(note.ownDirectory(OM_HEAD));
    } else if (note.make().startsWith("SONY")) {
      serials.put(TAG_INTERNAL, SonySerial.of(note));
    }
    if (!serials.isEmpty()) {
      metadata.addDirectory(serials);
    }
  }

  /** A number that stands on the body of a camera. */
  static MakerSerials ofBody(String serial) {
    MakerSerials serials = new MakerSerials();
    serials.put(TAG_BODY, serial);
    return serials;
  }

  /**
   * The number that is printed on the camera, or else one in it, of which only the bytes are known.
   */
  private void ricoh(TiffDirectory note) {
    String text = note.text(RICOH_SERIAL);
    if (RICOH_PRINTED.matcher(text).matches()) {
      put(TAG_BODY, text);
    } else {
      put(TAG_INTERNAL, HexFormat.of().formatHex(note.bytes(RICOH_SERIAL)));
    }
  }

  private void olympus(TiffDirectory note) {
    TiffDirectory equipment = TiffDirectory.at(note.tiff(), note.number(OM_EQUIPMENT, 0));
    put(TAG_BODY, equipment.text(OM_SERIAL));
    put(TAG_INTERNAL, equipment.text(OM_INTERNAL_SERIAL));
    put(TAG_LENS, equipment.text(OM_LENS_SERIAL));
  }

  private void put(int tag, String serial) {
    if (!serial.isEmpty()) {
      setString(tag, serial);
    }
  }

  @Override
  public String getName() {
    return "Serials";
  }

  @Override
  @SuppressWarnings("NonApiType") // the library asks for it
  protected HashMap<Integer, String> getTagNameMap() {
    return new HashMap<>();
  }
}
