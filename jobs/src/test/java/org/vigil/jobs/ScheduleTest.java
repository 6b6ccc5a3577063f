package org.vigil.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.cluster.DocumentedCommand;
import org.vigil.jobs.schedule.Yaml;
import org.vigil.jobs.schedule.YamlShape;
import org.vigil.run.ledger.CodeVersion;
import picocli.CommandLine.ParseResult;

/** What schedules the night starts what is built, by a command line that is ours. */
class ScheduleTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SCHEDULE = ROOT.resolve("conf/schedule");
  private static final Path AIRFLOW = SCHEDULE.resolve("vigil_nightly.py");
  private static final Path CLUSTER_IMAGE = ROOT.resolve("conf/container/Dockerfile.spark");
  private static final String JAR = "vigil-" + CodeVersion.release() + "-spark.jar";
  private static final String LAUNCHER = "/opt/vigil/bin/vigil";

  private static Yaml operator() {
    return Yaml.of(SCHEDULE.resolve("vigil-nightly.yaml"));
  }

  private static String pom() throws IOException {
    return Files.readString(ROOT.resolve("pom.xml"));
  }

  private static String property(String name) throws IOException {
    return found("<" + name + ">(.*)</" + name + ">", pom()).get(0);
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  /** Fails unless our command line takes these words, and they name one of its commands. */
  private static String command(Stream<?> words) {
    ParseResult parsed =
        Vigil.commandLine().parseArgs(words.map(Object::toString).toArray(String[]::new));
    assertThat(parsed.hasSubcommand()).isTrue();
    assertThat(parsed.subcommand().matchedOptionValue("-c", Path.of("none")).toString())
        .endsWith("site.conf");
    return parsed.subcommand().commandSpec().name();
  }

  /** The same of a line that starts with the launcher of a release in /opt/vigil. */
  private static String launched(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    assertThat(words.get(0)).isEqualTo(LAUNCHER);
    return command(words.stream().skip(1));
  }

  @Test
  void theOperatorTakesTheScheduledNight() {
    assertThat(YamlShape.scheduledSparkApplication().wrong(operator())).isEmpty();
    assertThat(operator().at("spec", "schedule").text()).matches("(\\S+ ){4}\\S+");
  }

  @Test
  void theShapeFindsWhatTheOperatorWouldRefuse() {
    Map<String, Object> driver = Map.of("cores", 0, "memory", 8, "configMaps", List.of(Map.of()));
    Map<String, Object> template = Map.of("type", "java", "driver", driver, "jar", "x");
    Map<String, Object> spec = Map.of("schedule", "0 2 * * *", "template", template);
    assertThat(YamlShape.scheduledSparkApplication().wrong(new Yaml("", Map.of("spec", spec))))
        .contains(
            ".kind is missing",
            ".spec.template.sparkVersion is missing",
            ".spec.template.type is none of [Java, Python, Scala, R]",
            ".spec.template.jar is no field",
            ".spec.template.driver.cores is too small",
            ".spec.template.driver.memory is no string",
            ".spec.template.driver.configMaps[0].name is missing");
  }

  @Test
  void theOperatorStartsTheJarThatIsBuilt() throws IOException {
    Yaml template = operator().at("spec", "template");
    assertThat(template.at("mainClass").text()).isEqualTo(Vigil.class.getName());
    assertThat(command(template.at("arguments").list().stream())).isEqualTo("nightly");
    assertThat(template.at("sparkVersion").text()).isEqualTo(property("spark.version"));
    String image = Files.readString(CLUSTER_IMAGE);
    List<String> copied = found("^COPY vigil-\\$\\{VERSION}-spark.jar (\\S+)", image);
    assertThat(found("^ARG VERSION=(\\S+)", image)).containsExactly(CodeVersion.release());
    assertThat(template.at("mainApplicationFile").text())
        .isEqualTo("local://" + copied.get(0) + JAR);
    assertThat(image)
        .contains("docker build -f conf/container/Dockerfile.spark -t ")
        .contains(" " + template.at("image").text() + " ");
  }

  @Test
  void theOperatorAndSparkSubmitSetTheSame() throws IOException {
    Map<String, String> defaults =
        Files.readAllLines(ROOT.resolve("conf/spark-defaults.conf")).stream()
            .filter(line -> line.startsWith("spark."))
            .map(line -> line.split("\\s+", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    Yaml template = operator().at("spec", "template");
    Map<String, String> set = new TreeMap<>();
    Yaml settings = template.at("sparkConf");
    defaults.keySet().stream()
        .filter(key -> settings.at(key).value() != null)
        .forEach(key -> set.put(key, settings.at(key).text()));
    for (String size :
        List.of("driver.memory", "executor.cores", "executor.memory", "executor.memoryOverhead")) {
      set.put("spark." + size, template.at(size.split("\\.")).text());
    }
    assertThat(set).hasSizeGreaterThan(6);
    assertThat(defaults).containsAllEntriesOf(set);
  }

  @Test
  void theDocsSubmitTheJarThatIsBuilt() throws IOException {
    DocumentedCommand documented = DocumentedCommand.read();
    assertThat(documented.jar()).isEqualTo("jobs/target/" + JAR);
    assertThat(documented.option("--class")).isEqualTo(Vigil.class.getName());
    assertThat(documented.option("--packages"))
        .isEqualTo("io.delta:delta-spark_4.2_2.13:" + property("delta.version"));
    assertThat(ROOT.resolve(documented.option("--properties-file"))).exists();
    assertThat(command(documented.arguments().stream())).isEqualTo("nightly");
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("/vigil-${project.version}-spark.jar</outputFile>");
  }

  @Test
  void systemdStartsCommandsOfTheRelease() throws IOException {
    for (String name : List.of("nightly", "keep")) {
      String unit = Files.readString(SCHEDULE.resolve("vigil-" + name + ".service"));
      assertThat(found("^ExecStart=(.*)", unit).stream().map(ScheduleTest::launched))
          .containsExactly(name);
    }
  }

  /** Airflow itself is not at hand: the file is parsed, and nothing in it is done. */
  @Test
  void airflowStartsACommandOfTheRelease() throws Exception {
    assumeTrue(hasPython(), "python3 is not there to parse the DAG");
    String parse =
        """
        import ast, sys
        tree = ast.parse(open(sys.argv[1]).read())
        words = [word for call in ast.walk(tree) if isinstance(call, ast.Call)
                 for word in call.keywords if word.arg == 'bash_command']
        print('\\n'.join(ast.literal_eval(word.value) for word in words))
        """;
    Process python = new ProcessBuilder("python3", "-c", parse, AIRFLOW.toString()).start();
    String lines = new String(python.getInputStream().readAllBytes(), UTF_8);
    assertThat(python.waitFor()).as(AIRFLOW.toString()).isZero();
    assertThat(lines.lines().map(ScheduleTest::launched)).containsExactly("nightly");
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
