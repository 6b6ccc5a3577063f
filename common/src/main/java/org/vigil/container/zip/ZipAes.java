package org.vigil.container.zip;

import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.jspecify.annotations.Nullable;

/**
 * What WinZip's extra field says of an encrypted member.
 *
 * @param strength of the key
 * @param method that the bytes are compressed by
 * @param checksum whether the checksum is stored, as in AE-1; AE-2 leaves it out, for it would
 *     reveal what a short member contains
 */
record ZipAes(AesKeyStrength strength, int method, boolean checksum) {
  private static final int ID = 0x9901;
  private static final int BYTES = 7;

  /** The one among the extra fields, if it is whole and known. */
  static @Nullable ZipAes of(ZipExtraField[] extra) {
    for (ZipExtraField field : extra) {
      byte[] data = field.getLocalFileDataData();
      if (field.getHeaderId().getValue() == ID && data != null && data.length >= BYTES) {
        return of(data);
      }
    }
    return null;
  }

  private static @Nullable ZipAes of(byte[] data) {
    @Nullable AesKeyStrength strength = AesKeyStrength.getAesKeyStrengthFromRawCode(data[4]);
    int method = (data[5] & 0xFF) | (data[6] & 0xFF) << 8;
    return strength == null ? null : new ZipAes(strength, method, data[0] == 1);
  }
}
