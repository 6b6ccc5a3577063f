package org.vigil.jobs.lead.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.model.term.lead.LeadTier;

/**
 * How good a list is against what was planted. A lead is right if at least half of its media belong
 * to urgent or important groups; it finds the groups of which it has a member. A lead that is not
 * right is a decoy's if at least half of its media are decoys.
 */
public final class ListQuality {
  private final List<ListedLead> list;
  private final Map<String, List<Truth>> truth;
  private final Map<String, Grade> groups = new TreeMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * @param list the leads in their order
   * @param truth which media are of which group
   */
  public ListQuality(List<ListedLead> list, Collection<Truth> truth) {
    this.list = List.copyOf(list);
    this.truth = truth.stream().collect(Collectors.groupingBy(Truth::sha256));
    for (Truth one : truth) {
      groups.put(one.group(), one.grade());
      members.computeIfAbsent(one.group(), group -> new HashSet<>()).add(one.sha256());
    }
  }

  int leads() {
    return list.size();
  }

  int media() {
    return truth.size();
  }

  long groups(Grade grade) {
    return groups.values().stream().filter(grade::equals).count();
  }

  private List<ListedLead> first(int most) {
    return list.subList(0, Math.min(most, list.size()));
  }

  private long count(ListedLead lead, Set<Grade> grades) {
    return lead.media().stream().filter(media -> isOf(media, grades)).count();
  }

  private boolean isOf(String media, Set<Grade> grades) {
    return truth.getOrDefault(media, List.of()).stream()
        .anyMatch(one -> grades.contains(one.grade()));
  }

  private Grade grade(String group) {
    return Objects.requireNonNull(groups.get(group));
  }

  /** Whether at least half of its media are of such groups. */
  private boolean isMostly(ListedLead lead, Grade... grades) {
    long of = count(lead, Set.of(grades));
    return of > 0 && 2 * of >= lead.media().size();
  }

  boolean isRight(ListedLead lead) {
    return isMostly(lead, Grade.URGENT, Grade.IMPORTANT);
  }

  /** The wanted groups that a lead finds. */
  private Set<String> found(ListedLead lead) {
    return isRight(lead)
        ? lead.media().stream()
            .flatMap(media -> truth.getOrDefault(media, List.of()).stream())
            .filter(one -> one.grade().isWanted())
            .map(Truth::group)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** The groups of a grade that none of the first leads finds. */
  public Set<String> missed(Grade grade, int first) {
    Set<String> missed = new TreeSet<>();
    groups.forEach((group, of) -> missed.addAll(of == grade ? Set.of(group) : Set.of()));
    first(first).forEach(lead -> missed.removeAll(found(lead)));
    return missed;
  }

  /** The share of the groups of a grade that the first leads find. */
  public double recall(Grade grade, int first) {
    return 1 - (double) missed(grade, first).size() / Math.max(1, groups(grade));
  }

  /** The share of the first leads that are right. */
  public double precision(int first) {
    List<ListedLead> leads = first(first);
    return leads.isEmpty() ? 0 : (double) rightOf(leads) / leads.size();
  }

  /** The share of those of the first leads that stand above low, which are right. */
  public double precisionAboveLow(int first) {
    List<ListedLead> leads =
        first(first).stream().filter(lead -> lead.tier() != LeadTier.LOW).toList();
    return leads.isEmpty() ? 0 : (double) rightOf(leads) / leads.size();
  }

  private long rightOf(List<ListedLead> leads) {
    return leads.stream().filter(this::isRight).count();
  }

  /** Each group counts where it is found first, against the order that has the gravest first. */
  public double ndcg(int first) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    int rank = 1;
    for (ListedLead lead : first(first)) {
      double gain =
          found(lead).stream().filter(seen::add).mapToDouble(it -> grade(it).gain()).sum();
      sum += gain / discount(rank++);
    }
    List<Integer> gains =
        groups.values().stream().map(Grade::gain).sorted((a, b) -> b - a).limit(first).toList();
    double best = 0;
    for (int place = 0; place < gains.size(); place++) {
      best += gains.get(place) / discount(place + 1);
    }
    return best == 0 ? 0 : Math.min(1, sum / best);
  }

  private static double discount(int rank) {
    return Math.log(rank + 1.0) / Math.log(2);
  }

  /** How many leads of each tier are decoys'. */
  public Map<LeadTier, Long> decoys() {
    return byTier(Grade.DECOY);
  }

  /** How many leads of each tier are of ordinary telephones. */
  public Map<LeadTier, Long> ordinary() {
    return byTier(Grade.BULK);
  }

  private Map<LeadTier, Long> byTier(Grade grade) {
    Map<LeadTier, Long> tiers = new EnumMap<>(LeadTier.class);
    for (LeadTier tier : LeadTier.values()) {
      tiers.put(
          tier,
          list.stream()
              .filter(lead -> lead.tier() == tier && !isRight(lead) && isMostly(lead, grade))
              .count());
    }
    return tiers;
  }

  /** The kinds of decoys of which leads stand above low, with their number. */
  public Map<String, Long> decoysAboveLow() {
    return list.stream()
        .filter(lead -> lead.tier() != LeadTier.LOW && !isRight(lead))
        .filter(lead -> isMostly(lead, Grade.DECOY))
        .collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.counting()));
  }

  private String kind(ListedLead lead) {
    return lead.media().stream()
        .flatMap(media -> truth.getOrDefault(media, List.of()).stream())
        .filter(one -> one.grade() == Grade.DECOY)
        .map(Truth::kind)
        .findFirst()
        .orElse("");
  }

  public double leadsPerThousand() {
    return 1000.0 * list.size() / Math.max(1, truth.size());
  }

  /** The same of ordinary telephones alone. */
  public double leadsPerThousandOfTelephones() {
    long media = truth.keySet().stream().filter(sha256 -> isOf(sha256, Set.of(Grade.BULK))).count();
    long leads = ordinary().values().stream().mapToLong(Long::longValue).sum();
    return 1000.0 * leads / Math.max(1, media);
  }

  /** How many media are viewed, in the order of the list, until so many urgent groups are found. */
  public OptionalLong filesToView(double share) {
    long wanted = wanted(share);
    Set<String> viewed = new HashSet<>();
    Set<String> found = new HashSet<>();
    for (ListedLead lead : list) {
      viewed.addAll(lead.media());
      found(lead).stream().filter(it -> grade(it) == Grade.URGENT).forEach(found::add);
      if (found.size() >= wanted) {
        return OptionalLong.of(viewed.size());
      }
    }
    return OptionalLong.empty();
  }

  /** The same, if the smallest lead of each urgent group stood first, or the group by itself. */
  public long bestFilesToView(double share) {
    Map<String, Integer> least = new HashMap<>();
    list.forEach(
        lead -> found(lead).forEach(group -> least.merge(group, lead.media().size(), Math::min)));
    List<Integer> sizes = new ArrayList<>();
    groups.forEach(
        (group, grade) -> {
          if (grade == Grade.URGENT) {
            sizes.add(least.getOrDefault(group, members.getOrDefault(group, Set.of()).size()));
          }
        });
    return sizes.stream().sorted().limit(wanted(share)).mapToLong(Integer::longValue).sum();
  }

  private long wanted(double share) {
    return (long) Math.ceil(share * groups(Grade.URGENT));
  }
}
