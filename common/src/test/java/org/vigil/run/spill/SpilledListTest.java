package org.vigil.run.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Long lists are kept in files without a name, and come back as they were. */
class SpilledListTest {
  private static final String TEMP = "java.io.tmpdir";

  @TempDir Path temp;
  private String before = "";

  @BeforeEach
  void useAnEmptyTemp() {
    before = System.getProperty(TEMP);
    System.setProperty(TEMP, temp.toString());
  }

  @AfterEach
  void useTempAsBefore() {
    System.setProperty(TEMP, before);
  }

  private record Item(String key, long number, @Nullable String note, Instant moment) {}

  private static final class Format implements SpillFormat<Item> {
    @Override
    public void write(Item item, SpillOutput out) throws IOException {
      out.text(item.key());
      out.number(item.number());
      out.optional(item.note());
      out.instant(item.moment());
    }

    @Override
    public Item read(SpillInput in) throws IOException {
      return new Item(in.text(), in.number(), in.optional(), in.instant());
    }
  }

  private static Item item(String key, long number) {
    return new Item(
        key, number, number % 2 == 0 ? null : "é" + number, Instant.ofEpochMilli(number));
  }

  private static List<Item> all(Iterable<Item> items) {
    List<Item> all = new ArrayList<>();
    items.forEach(all::add);
    return all;
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.count();
    }
  }

  @Test
  void itemsComeBackInTheirOrderAsOftenAsWantedWhateverTheyAre() {
    List<Item> items = new ArrayList<>();
    for (long number : new long[] {0, -1, 63, 64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
      items.add(new Item("k", number, null, Instant.MIN));
      items.add(new Item("\uD83D\uDE00".repeat(50_000), number, "", Instant.MAX));
    }
    try (SpilledList<Item> list = new SpilledList<>(new Format(), 3)) {
      items.forEach(list::add);
      assertThat(all(list)).isEqualTo(items);
      assertThat(list.stream().toList()).isEqualTo(items);
      list.add(item("more", 1));
      assertThat(list.count()).isEqualTo(items.size() + 1);
      assertThat(all(list)).hasSize(items.size() + 1).endsWith(item("more", 1));
    }
  }

  @Test
  void severalGoThroughAListSideBySide() {
    try (SpilledList<Item> list = new SpilledList<>(new Format(), 0)) {
      for (int i = 0; i < 10_000; i++) {
        list.add(item("a", i));
      }
      Iterator<Item> one = list.iterator();
      Iterator<Item> two = list.iterator();
      for (int i = 0; i < 10_000; i++) {
        assertThat(one.next().number()).isEqualTo(two.next().number());
      }
      assertThat(one.hasNext() || two.hasNext()).isFalse();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFileHasNoNameWhileItIsOpen() throws IOException {
    SpilledList<Item> few = new SpilledList<>(new Format(), 10);
    SpilledList<Item> many = new SpilledList<>(new Format(), 10);
    SpilledSort<Item> sort = new SpilledSort<>(new Format(), Comparator.comparing(Item::key), 10);
    for (int i = 0; i < 100_000; i++) {
      many.add(item("a", i));
      sort.add(item("b", i));
    }
    few.add(item("c", 1));
    assertThat(files()).isZero();
    assertThat(all(many)).hasSize(100_000);
    sort.drainTo(few::add);
    assertThat(all(few)).extracting(Item::number).containsExactly(1L, 0L);
    many.close();
    assertThat(files()).isZero();
  }

  @Test
  void sortsAnyNumberOfItemsAndKeepsTheEarliestOfEqualOnes() {
    Random random = new Random(11);
    for (int count : new int[] {0, 1, 9, 10, 11, 20, 21, 500, 5_000}) {
      TreeMap<String, Item> expected = new TreeMap<>();
      SpilledSort<Item> sort = new SpilledSort<>(new Format(), Comparator.comparing(Item::key), 10);
      for (int i = 0; i < count; i++) {
        Item item = item("k" + random.nextInt(1 + count / 2), i);
        expected.putIfAbsent(item.key(), item);
        sort.add(item);
      }
      List<Item> sorted = new ArrayList<>();
      sort.drainTo(sorted::add);
      assertThat(sorted).containsExactlyElementsOf(expected.values());
      sort.drainTo(item -> assertThat(item).isNull());
    }
  }

  @Test
  void aTempThatCannotBeUsedIsNoFaultOfWhatIsListed() {
    System.setProperty(TEMP, temp.resolve("gone").toString());
    SpilledList<Item> list = new SpilledList<>(new Format(), 1);
    list.add(item("a", 1));
    Item more = item("b", 2);
    assertThatThrownBy(() -> list.add(more))
        .isInstanceOf(SpillException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
