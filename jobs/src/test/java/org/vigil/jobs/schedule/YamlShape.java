package org.vigil.jobs.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a YAML document may look like; a field that it does not name is wrong. */
public record YamlShape(Yaml rules) {
  private static final Map<String, Class<?>> TYPES =
      Map.of("string", String.class, "integer", Integer.class, "boolean", Boolean.class);

  /** That of the scheduled night of Spark's operator. */
  public static YamlShape scheduledSparkApplication() {
    return new YamlShape(Yaml.resource("scheduled-spark-application.yaml"));
  }

  /** What is wrong with a document, each with its place. */
  public List<String> wrong(Yaml document) {
    return problems(document).toList();
  }

  private Stream<String> problems(Yaml node) {
    if (!rules.at("fields").map().isEmpty()) {
      return node.value() instanceof Map ? fields(node) : Stream.of(node.path() + " is no map");
    }
    if (!rules.at("entries").map().isEmpty()) {
      YamlShape entry = new YamlShape(rules.at("entries"));
      return node.value() instanceof Map<?, ?> map
          ? map.keySet().stream().flatMap(name -> entry.problems(node.at(name.toString())))
          : Stream.of(node.path() + " is no map");
    }
    if (!rules.at("each").map().isEmpty()) {
      YamlShape item = new YamlShape(rules.at("each"));
      return node.value() instanceof List<?> list
          ? IntStream.range(0, list.size())
              .mapToObj(place -> new Yaml(node.path() + "[" + place + "]", list.get(place)))
              .flatMap(item::problems)
          : Stream.of(node.path() + " is no list");
    }
    return plain(node);
  }

  private Stream<String> fields(Yaml node) {
    Stream<String> missing =
        rules.at("needs").list().stream()
            .filter(name -> !node.map().containsKey(name))
            .map(name -> node.path() + "." + name + " is missing");
    Stream<String> present =
        node.map().keySet().stream()
            .map(Object::toString)
            .flatMap(
                name ->
                    rules.at("fields").map().containsKey(name)
                        ? new YamlShape(rules.at("fields", name)).problems(node.at(name))
                        : Stream.of(node.path() + "." + name + " is no field"));
    return Stream.concat(missing, present);
  }

  private Stream<String> plain(Yaml node) {
    Class<?> type = TYPES.get(rules.at("type").text());
    if (!type.isInstance(node.value())) {
      return Stream.of(node.path() + " is no " + rules.at("type").text());
    }
    List<?> values = rules.at("values").list();
    if (!values.isEmpty() && !values.contains(node.value())) {
      return Stream.of(node.path() + " is none of " + values);
    }
    boolean small =
        node.value() instanceof Integer number
            && rules.at("least").value() instanceof Integer least
            && number < least;
    return small ? Stream.of(node.path() + " is too small") : Stream.empty();
  }
}
