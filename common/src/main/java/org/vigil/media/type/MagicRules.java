package org.vigil.media.type;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Apache Tika's rules of first bytes in Tika's order, each looked at only for files whose first
 * byte it may match. Tika itself compiles and tries all of them for each file: half a millisecond.
 */
final class MagicRules {
  private static final String TABLE = "tika-mimetypes.xml";

  private record Rule(MimeType type, int priority, MagicClause clause) {
    static final Comparator<Rule> ORDER =
        Comparator.comparingInt(Rule::priority)
            .thenComparing(rule -> rule.clause().sizeBytes())
            .thenComparing(Rule::type)
            .reversed();
  }

  private final List<List<Rule>> byFirstByte;

  private MagicRules(List<List<Rule>> byFirstByte) {
    this.byFirstByte = byFirstByte;
  }

  /** The rules that come with Tika. */
  static MagicRules ofTika() {
    try (InputStream table = MimeTypes.class.getResourceAsStream(TABLE)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Element root = factory.newDocumentBuilder().parse(table, TABLE).getDocumentElement();
      List<Rule> rules = new ArrayList<>();
      for (Element type : children(root, "mime-type")) {
        addRules(type, rules);
      }
      rules.sort(Rule.ORDER);
      return new MagicRules(byFirstByte(rules));
    } catch (IOException | ParserConfigurationException | SAXException | MimeTypeException e) {
      throw new IllegalStateException("Tika's own table cannot be read", e);
    }
  }

  private static void addRules(Element typeElement, List<Rule> rules) throws MimeTypeException {
    MimeType type = MimeTypes.getDefaultMimeTypes().forName(typeElement.getAttribute("type"));
    if (type.getName().equals(MimeTypes.OCTET_STREAM)) {
      return; // To Tika this type says that nothing matched.
    }
    for (Element magic : children(typeElement, "magic")) {
      String priority = magic.getAttribute("priority");
      for (Element match : children(magic, "match")) {
        rules.add(
            new Rule(type, priority.isEmpty() ? 50 : Integer.parseInt(priority), clause(match)));
      }
    }
  }

  /** A pattern, and one of those inside it if there are some; or so many of those inside. */
  private static MagicClause clause(Element match) {
    List<MagicClause> inside = children(match, "match").stream().map(MagicRules::clause).toList();
    String count = match.getAttribute("minShouldMatch");
    if (!count.isEmpty()) {
      return new MagicClause.AtLeast(Integer.parseInt(count), inside);
    }
    String type = match.getAttribute("type");
    MagicClause own =
        MagicPatterns.of(
            type.isEmpty() ? "string" : type,
            match.getAttribute("offset"),
            match.getAttribute("value"),
            match.getAttribute("mask"));
    return inside.isEmpty()
        ? own
        : new MagicClause.All(List.of(own, new MagicClause.AtLeast(1, inside)));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static List<List<Rule>> byFirstByte(List<Rule> rules) {
    List<List<Rule>> all = new ArrayList<>();
    for (int value = 0; value < 256; value++) {
      int first = value;
      all.add(rules.stream().filter(rule -> rule.clause().firstBytes().get(first)).toList());
    }
    return all;
  }

  /** The type of the first rule that such a file matches, or null if it matches none. */
  @Nullable MimeType of(byte[] head) {
    if (head.length == 0) {
      return null;
    }
    MagicHead bytes = new MagicHead(head);
    for (Rule rule : byFirstByte.get(head[0] & 0xff)) {
      if (rule.clause().matches(bytes)) {
        return rule.type();
      }
    }
    return null;
  }
}
