package org.vigil.container.isolated.sevenzip;

import net.sf.sevenzipjbinding.IArchiveOpenCallback;
import net.sf.sevenzipjbinding.IArchiveOpenVolumeCallback;
import net.sf.sevenzipjbinding.ICryptoGetTextPassword;
import net.sf.sevenzipjbinding.IInStream;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;

/** Answers what 7-Zip asks when it opens a container, and remembers that it asked. */
final class OpenCallback
    implements IArchiveOpenCallback, IArchiveOpenVolumeCallback, ICryptoGetTextPassword {
  private static final String NAME = "container";

  private final NativeVolumes volumes;
  private @Nullable String password;
  private boolean wantedPassword;
  private boolean wantedVolume;

  OpenCallback(NativeVolumes volumes) {
    this.volumes = volumes;
  }

  /** The password that it gives from now on; null for none. */
  void usePassword(@Nullable String next) {
    password = next;
  }

  boolean wantedPassword() {
    return wantedPassword;
  }

  boolean wantedVolume() {
    return wantedVolume;
  }

  @Override
  public String cryptoGetTextPassword() throws SevenZipException {
    wantedPassword = true;
    if (password == null) {
      throw new SevenZipException("There is no password");
    }
    return password;
  }

  @Override
  public @Nullable Object getProperty(PropID property) {
    return property == PropID.NAME ? NAME : null;
  }

  @Override
  public @Nullable IInStream getStream(String name) throws SevenZipException {
    if (name.equals(NAME)) {
      return null;
    }
    IInStream volume = volumes.named(name);
    wantedVolume |= volume == null;
    return volume;
  }

  @Override
  public void setTotal(Long files, Long bytes) {
    // Nobody watches.
  }

  @Override
  public void setCompleted(Long files, Long bytes) {
    // Nobody watches.
  }
}
