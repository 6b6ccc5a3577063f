package org.vigil.container.zip;

/**
 * A password that fits a member.
 *
 * @param proven whether a checksum or code has proven that it is a password of this archive: then
 *     what does not decode is broken, rather than encrypted otherwise
 */
record ZipKey(String password, boolean proven) {
  @Override
  public String toString() {
    return "a password";
  }
}
