package org.vigil.isolate;

import com.pff.PSTFile;
import com.zaxxer.sparsebits.SparseBitSet;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.sqlite.SQLiteConnection;
import org.tukaani.xz.XZInputStream;

/**
 * What a caged reader may cost.
 *
 * @param main what its process runs
 * @param heapMegabytes the heap of its process
 * @param containersPerProcess after so many containers that process is replaced by a fresh one
 * @param patience how long it may give nothing, ...
 * @param patiencePerMegabyte ... and how much longer for each megabyte of the container
 */
public record Isolation(
    Class<?> main,
    int heapMegabytes,
    int containersPerProcess,
    Duration patience,
    Duration patiencePerMegabyte) {
  /** To derive a key may take as long as that. */
  private static final Duration PATIENCE_PER_PASSWORD = Duration.ofSeconds(1);

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
          PSTFile.class,
          SQLiteConnection.class);

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

  /** A heap of 512 MB, 1,000 containers, 60 s and 2 s for each megabyte. */
  public static Isolation standard() {
    return new Isolation(
        IsolatedMain.class, 512, 1000, Duration.ofSeconds(60), Duration.ofSeconds(2));
  }

  /**
   * Has a container read; its file needs its name as long as the reader may begin again.
   *
   * @throws ReaderUnavailableException when no process can be started
   */
  public IsolatedReader open(ReadRequest order) {
    return new IsolatedReader(this, order);
  }

  ReadBudget patience(ReadRequest order) {
    return new ReadBudget(
        patience.plus(PATIENCE_PER_PASSWORD.multipliedBy(order.passwords().count())),
        patiencePerMegabyte,
        order.sizeBytes());
  }

  /** A process that reads it, one that waits if there is any. */
  IsolatedProcess reading(ReadRequest order) {
    Optional<IsolatedProcess> idle = IdleProcesses.take(this);
    while (idle.isPresent()) {
      try {
        idle.get().begin(order);
        return idle.get();
      } catch (WorkerDiedException e) {
        // It died of what it read before.
        idle = IdleProcesses.take(this);
      }
    }
    return fresh(order);
  }

  /** A process that has read nothing before. */
  IsolatedProcess fresh(ReadRequest order) {
    IsolatedProcess fresh =
        IsolatedProcess.start(JavaCommand.of(main, heapMegabytes, libraries(), List.of()));
    try {
      fresh.begin(order);
      return fresh;
    } catch (WorkerDiedException e) {
      throw new ReaderUnavailableException("The worker cannot open a file", e);
    }
  }
}
