package org.vigil.jobs.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.vigil.model.term.Strength;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Graphs in a file that other tools read. */
class GraphMlTest {
  private static final String HOSTILE = "<data>\"'&]]>\u0000\u001B[31m\u202Egpj\uD800\uFFFE\n";
  private static final Node CASE = new Node(NodeKind.CASE, HOSTILE);
  private static final Node MEDIA = new Node(NodeKind.MEDIA, "0123456789abcdef");

  private static Document written() throws IOException, SAXException {
    Graph graph = new Graph();
    graph.add(
        new Edge(MEDIA, CASE, new Edge.RowKey("media_files", HOSTILE), Strength.MEDIUM, HOSTILE));
    graph.label(MEDIA, "image/jpeg");
    StringWriter out = new StringWriter();
    GraphMl.write(graph, List.of(CASE), Map.of(MEDIA, 2L), out);
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(out.toString())));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String data(Element element, String key) {
    NodeList all = element.getElementsByTagName("data");
    for (int i = 0; i < all.getLength(); i++) {
      Element data = (Element) all.item(i);
      if (data.getAttribute("key").equals(key)) {
        return data.getTextContent();
      }
    }
    return "";
  }

  @Test
  void nodesAndEdgesAreReadAgainWithWhatTheyAre() throws Exception {
    Document document = written();
    NodeList nodes = document.getElementsByTagName("node");
    assertThat(nodes.getLength()).isEqualTo(2);
    Element node = (Element) nodes.item(0);
    Element media = (Element) nodes.item(1);
    assertThat(data(node, "kind")).isEqualTo("CASE");
    assertThat(data(node, "asked")).isEqualTo("true");
    assertThat(data(media, "label")).isEqualTo("media 0123456789ab (image/jpeg)");
    assertThat(data(media, "cases")).isEqualTo("2");
    Element edge = (Element) document.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source")).isEqualTo(media.getAttribute("id"));
    assertThat(edge.getAttribute("target")).isEqualTo(node.getAttribute("id"));
    assertThat(data(edge, "table")).isEqualTo("media_files");
    assertThat(data(edge, "strength")).isEqualTo("MEDIUM");
  }

  @Test
  void hostileNamesStayTextAndCanBeSeen() throws Exception {
    Element node = (Element) written().getElementsByTagName("node").item(0);
    assertThat(data(node, "key"))
        .isEqualTo("<data>\"'&]]>\\u{0000}\\u{001B}[31m\\u{202E}gpj\\u{D800}\\u{FFFE}\\u{000A}");
  }
}
