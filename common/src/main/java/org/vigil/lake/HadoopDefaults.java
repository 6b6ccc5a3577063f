package org.vigil.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;

/**
 * What Hadoop's configuration holds by default. Each query carries all of it to its tasks, property
 * by property, and two thirds of it are for YARN and MapReduce, which a session of one machine does
 * not have: to write them out was a twentieth of a small night's processor time.
 */
final class HadoopDefaults {
  private static final Set<String> IDLE = Set.of("yarn-default.xml", "mapred-default.xml");

  private HadoopDefaults() {}

  /** Takes out what only YARN and MapReduce ask for; what a site has set of theirs stays. */
  static void withoutClusters(Configuration configuration) {
    // Its class adds their defaults to every configuration there is, as soon as anything asks for
    // it.
    JobConf unused = new JobConf(false);
    List<String> idle = new ArrayList<>();
    for (Map.Entry<String, String> property : configuration) {
      String[] sources = configuration.getPropertySources(property.getKey());
      if (sources != null && IDLE.containsAll(List.of(sources))) {
        idle.add(property.getKey());
      }
    }
    idle.forEach(configuration::unset);
  }
}
