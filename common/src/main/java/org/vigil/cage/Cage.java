package org.vigil.cage;

import com.pff.PSTFile;
import com.zaxxer.sparsebits.SparseBitSet;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.sf.sevenzipjbinding.SevenZip;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.math3.util.MathArrays;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.tukaani.xz.XZInputStream;
import org.vigil.worker.ChildProcess;
import org.vigil.worker.JavaCommand;
import org.vigil.worker.ReaderUnavailableException;

/**
 * What a caged reader may cost.
 *
 * @param main what its process runs
 * @param heapMegabytes the heap of its process
 * @param patience how long it may give nothing, ...
 * @param patiencePerMegabyte ... and how much longer for each megabyte of the container
 */
public record Cage(
    Class<?> main, int heapMegabytes, Duration patience, Duration patiencePerMegabyte) {
  /** One class of each library. */
  private static final List<Class<?>> LIBRARIES =
      List.of(
          SevenZFile.class,
          BoundedInputStream.class,
          ArrayUtils.class,
          XZInputStream.class,
          SevenZip.class,
          PDDocument.class,
          RandomAccessRead.class,
          FontBoxFont.class,
          LogFactory.class,
          Logger.class,
          POIFSFileSystem.class,
          HWPFDocument.class,
          SparseBitSet.class,
          org.apache.logging.log4j.Logger.class,
          Hex.class,
          ListUtils.class,
          MathArrays.class,
          PSTFile.class);

  private static List<String> libraries() {
    List<String> locations = new ArrayList<>();
    LIBRARIES.forEach(library -> locations.add(JavaCommand.location(library)));
    // A jar without classes.
    URL nativeCode = SevenZip.class.getResource("/sevenzipjbinding-platforms.properties");
    if (nativeCode != null) {
      locations.add(JavaCommand.location(nativeCode));
    }
    return locations;
  }

  /** A heap of 512 MB, 60 s and 2 s for each megabyte. */
  public static Cage standard() {
    return new Cage(CageMain.class, 512, Duration.ofSeconds(60), Duration.ofSeconds(2));
  }

  /**
   * Has the container in this file read; once this returns, the file needs its name no longer.
   *
   * @param volumes how long the volumes are that lie in the file one behind the other
   * @throws ReaderUnavailableException when no process can be started
   */
  public CagedReader open(Library library, Path file, List<Long> volumes) {
    List<String> arguments = new ArrayList<>(List.of(library.name()));
    volumes.forEach(volume -> arguments.add(volume.toString()));
    long sizeBytes = volumes.stream().mapToLong(Long::longValue).sum();
    List<String> command = JavaCommand.of(main, heapMegabytes, libraries(), arguments);
    ChildProcess child = ChildProcess.start(command, Redirect.from(file.toFile()), Wire.READY);
    return new CagedReader(child, new Patience(patience, patiencePerMegabyte, sizeBytes));
  }
}
