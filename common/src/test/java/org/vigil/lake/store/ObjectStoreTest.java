package org.vigil.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;

/** A lake is opened where the store itself decides who is first, and nowhere else. */
class ObjectStoreTest {
  @TempDir private java.nio.file.Path folder;

  private static void open(Store store) {
    new Lake(SharedSpark.session(), store.at("lake")).open();
  }

  @Test
  void aStoreThatForgetsConditionsIsRefusedWithWhatToDo() throws Exception {
    try (Store store = Store.start(folder, Harm.none().forgettingConditions())) {
      assertThatThrownBy(() -> open(store))
          .isInstanceOf(UnsafeStoreException.class)
          .hasMessageContaining("ignores If-None-Match")
          .hasMessageContaining(
              "vigil.spark.\"spark.delta.logStore.s3a.impl\" = io.delta.storage.S3SingleDriverLogStore");
      assertThat(objects(store)).isEmpty();
    }
  }

  @Test
  void aStoreThatKeepsThemPassesAndNothingStaysThere() throws Exception {
    try (Store store = Store.start(folder, Harm.none())) {
      ObjectStore.requireConditions(new Path(store.at("lake")), Store.hadoop());

      assertThat(store.counted()).containsEntry("PUT 412", 1L);
      assertThat(objects(store)).isEmpty();
    }
  }

  @Test
  void aStoreWithAKeyAnswersToWhatIsSignedWithItAlone() throws Exception {
    try (Store store = Store.signed(folder, "the key")) {
      ObjectStore.requireConditions(new Path(store.at("lake")), Store.hadoop());

      store.set("secret.key", "another");
      assertThatThrownBy(() -> objects(store)).isInstanceOf(AccessDeniedException.class);
    }
  }

  /** Folders that are only markers are none. */
  private static List<String> objects(Store store) throws IOException {
    List<String> objects = new ArrayList<>();
    try (var files = store.connection()) {
      var all = files.listFiles(new Path(store.at("")), true);
      while (all.hasNext()) {
        objects.add(all.next().getPath().toString());
      }
    }
    return objects;
  }

  @Test
  void onlyObjectStoresAreAsked() {
    assertThat(StoreKind.of(new Path("s3a://bucket/lake"))).isEqualTo(StoreKind.OBJECTS);
    assertThat(StoreKind.of(new Path("S3://bucket/lake"))).isEqualTo(StoreKind.OBJECTS);
    assertThat(StoreKind.of(new Path("file:/lake"))).isEqualTo(StoreKind.DISK);
    assertThat(StoreKind.of(new Path("hdfs://name/lake"))).isEqualTo(StoreKind.HDFS);
  }
}
