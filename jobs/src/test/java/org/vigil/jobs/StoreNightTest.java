package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.store.Harm;
import org.vigil.lake.store.Store;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/** A night whose intake, lists, tables and exports all lie on an object store. */
@Tag("night")
class StoreNightTest {
  @TempDir private Path folder;

  private static JobRun open(String root) {
    Map<String, String> places =
        Map.of(
            "lake", root + "/lake",
            "intake", root + "/intake",
            "hash-sets", root + "/hash-sets",
            "as-of", DemoSeizure.AS_OF.toString(),
            "export", root + "/export");
    return JobRun.open(SharedSpark.session(), Settings.load(null, places), "test");
  }

  private static JobRun night(String root) {
    JobRun run = open(root);
    Stations.all(run);
    return run;
  }

  private static List<String> exported(String root) throws IOException {
    org.apache.hadoop.fs.Path export = new org.apache.hadoop.fs.Path(root, "export/night-00001");
    FileSystem files =
        export.getFileSystem(SharedSpark.session().sparkContext().hadoopConfiguration());
    return Stream.of(files.listStatus(export))
        .filter(file -> file.getLen() > 0)
        .map(FileStatus::getPath)
        .map(org.apache.hadoop.fs.Path::getName)
        .sorted()
        .toList();
  }

  @Test
  void findsWhatItFindsOnADisk() throws Exception {
    Path disk = folder.resolve("disk");
    SmallSeizure.writeTo(disk);
    JobRun onDisk = night(disk.toString());

    try (Store store = Store.start(folder.resolve("server"), Harm.none())) {
      store.put(disk.resolve("intake"), "site/intake");
      store.put(disk.resolve("hash-sets"), "site/hash-sets");
      String site = store.at("site");
      store.counted();
      JobRun onStore = night(site);
      System.err.println("Requests of a night: " + store.counted());

      assertThat(Nights.rows(onStore.lake(), site))
          .isEqualTo(Nights.rows(onDisk.lake(), "file:" + disk));
      assertThat(exported(site)).isNotEmpty().isEqualTo(exported(disk.toString()));
      assertThat(open(site).published()).isTrue();
    }
  }
}
