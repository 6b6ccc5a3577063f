package org.vigil.jobs.why;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Snapshot;

/**
 * Writes what was walked as GraphML, for Gephi and its kin. Text may be hostile: what XML cannot
 * hold, or nobody can see, is written out as its code point.
 */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String[][] KEYS = {
    {"kind", "node", "string"},
    {"label", "node", "string"},
    {"key", "node", "string"},
    {"cases", "node", "long"},
    {"asked", "node", "boolean"},
    {"table", "edge", "string"},
    {"row", "edge", "string"},
    {"strength", "edge", "string"},
    {"weight", "edge", "double"},
    {"sentence", "edge", "string"}
  };

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the graph that a search walked. */
  public static void write(Snapshot snapshot, Connections found, Writer out) throws IOException {
    write(found.graph(), found.ends(), found.cases(snapshot), out);
  }

  /**
   * Writes a graph.
   *
   * @param asked the nodes that were asked for
   * @param cases in how many cases nodes are, where that is known
   */
  static void write(Graph graph, List<Node> asked, Map<Node, Long> cases, Writer out)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new GraphMl(xml).write(graph, asked, cases);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(Graph graph, List<Node> asked, Map<Node, Long> cases)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    for (String[] key : KEYS) {
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", key[0]);
      xml.writeAttribute("for", key[1]);
      xml.writeAttribute("attr.name", key[0]);
      xml.writeAttribute("attr.type", key[2]);
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "undirected");
    Set<Node> nodes = new TreeSet<>(graph.nodes());
    nodes.addAll(asked);
    Map<Node, String> ids = new TreeMap<>();
    for (Node node : nodes) {
      ids.put(node, "n" + ids.size());
      xml.writeStartElement("node");
      xml.writeAttribute("id", String.valueOf(ids.get(node)));
      node(node, graph.words(node), cases.getOrDefault(node, 0L), asked.contains(node));
      xml.writeEndElement();
    }
    for (Edge edge : graph.edges()) {
      edge(edge, ids);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void node(Node node, String label, long cases, boolean asked) throws XMLStreamException {
    data("kind", node.kind().name());
    data("label", label);
    data("key", node.key());
    if (cases > 0) {
      data("cases", String.valueOf(cases));
    }
    data("asked", String.valueOf(asked));
  }

  private void edge(Edge edge, Map<Node, String> ids) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", String.valueOf(ids.get(edge.left())));
    xml.writeAttribute("target", String.valueOf(ids.get(edge.right())));
    data("table", edge.row().table());
    data("row", edge.row().where());
    data("strength", edge.strength().name());
    // Tools draw heavier what weighs more; a strong edge costs least.
    data("weight", String.valueOf(2.0 / edge.cost()));
    data("sentence", edge.sentence());
    xml.writeEndElement();
  }

  private void data(String key, String text) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(VisibleText.of(text));
    xml.writeEndElement();
  }
}
