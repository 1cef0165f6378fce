package org.birge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.birge.shared.Language;
import org.docx4j.XmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One XHTML text made ready for paper: parsed without entities, dressed in print.css, free of anything that would be
 * fetched from a network or a disk. Pictures are data: addresses or {@code classpath:print/…}, which are put in here.
 */
record PrintPage(Document document) {

    private static final String STYLE = text("print.css");
    private static final String LANDSCAPE = text("landscape.css");
    private static final String OWN = "classpath:print/";

    static PrintPage of(String xhtml, Language language, String title) {
        Document document = parse(xhtml);
        Element html = document.getDocumentElement();
        html.setAttribute("lang", language.tag());
        html.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language.tag());
        var page = new PrintPage(document);
        page.refuseOutsideAddresses();
        page.nameDrawings();
        page.head(html, title);
        return page;
    }

    boolean landscape() {
        String words = " "
                + elements("body")
                        .findFirst()
                        .map(body -> body.getAttribute("class"))
                        .orElse("") + " ";
        return words.contains(" landscape ");
    }

    Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList().stream();
    }

    /** How many heading rows each table has, in the order of the text. */
    List<Integer> headingRows() {
        return elements("table")
                .map(table -> Stream.iterate(table.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                        .filter(part -> part.getNodeName().equals("thead"))
                        .mapToInt(head ->
                                ((Element) head).getElementsByTagName("tr").getLength())
                        .sum())
                .toList();
    }

    /** Every inline drawing as a picture, three dots a pixel: text documents take no SVG. */
    PrintPage withPicturesForDrawings() {
        elements("svg").forEach(drawing -> {
            float width = Float.parseFloat(drawing.getAttribute("width"));
            byte[] png = Drawing.png(XmlUtils.w3CDomNodeToString(drawing), width * 3);
            Element picture = child("img", "");
            picture.setAttribute(
                    "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
            picture.setAttribute("width", drawing.getAttribute("width"));
            picture.setAttribute("height", drawing.getAttribute("height"));
            picture.setAttribute("alt", drawing.getAttribute("alt"));
            drawing.getParentNode().replaceChild(picture, drawing);
        });
        return this;
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(withoutDoctype(xhtml))));
        } catch (SAXException notWellFormed) {
            throw new IllegalArgumentException("A print template must be well-formed XHTML", notWellFormed);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String withoutDoctype(String xhtml) {
        String text = xhtml.strip();
        boolean plain = text.regionMatches(true, 0, "<!doctype html>", 0, 15);
        return plain ? text.substring(15) : text;
    }

    private void refuseOutsideAddresses() {
        elements("script").forEach(PrintPage::remove);
        elements("link").forEach(PrintPage::remove);
        elements("*").forEach(element -> {
            for (String name : new String[] {"src", "xlink:href", "data", "background"}) {
                inside(element, name);
            }
            if (!element.getTagName().equals("a")) {
                inside(element, "href");
            }
            String style =
                    element.getTagName().equals("style") ? element.getTextContent() : element.getAttribute("style");
            String lower = style.toLowerCase(Locale.ROOT);
            if (lower.contains("url(") || lower.contains("@import") || lower.contains("\\")) {
                throw new IllegalArgumentException("A printed page fetches nothing: " + style);
            }
        });
    }

    /** On screen a drawing takes the page's font; on paper it must name one. Its title is what is read out. */
    private void nameDrawings() {
        elements("svg").forEach(drawing -> {
            drawing.setAttribute("font-family", "DejaVu Sans");
            NodeList titles = drawing.getElementsByTagName("title");
            drawing.setAttribute("alt", titles.getLength() > 0 ? titles.item(0).getTextContent() : "");
        });
    }

    private static void inside(Element element, String name) {
        String address = element.getAttribute(name);
        if (address.startsWith(OWN)) {
            element.setAttribute(name, picture(address.substring(OWN.length())));
        } else if (!address.isEmpty() && !address.startsWith("data:image/") && !address.startsWith("#")) {
            throw new IllegalArgumentException("A printed page fetches nothing: " + name + "=" + address);
        }
    }

    private void head(Element html, String title) {
        Element head = elements("head").findFirst().orElseGet(() -> {
            Element made = document.createElement("head");
            html.insertBefore(made, html.getFirstChild());
            return made;
        });
        elements("title").filter(old -> old.getParentNode() == head).forEach(PrintPage::remove);
        Element style = child("style", landscape() ? STYLE + LANDSCAPE : STYLE);
        style.setAttribute("type", "text/css");
        head.insertBefore(style, head.getFirstChild());
        head.insertBefore(meta("description", title), style);
        head.insertBefore(meta("subject", title), style);
        head.insertBefore(child("title", title), head.getFirstChild());
    }

    private Element meta(String name, String content) {
        Element meta = child("meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        return meta;
    }

    private Element child(String name, String text) {
        Element element = document.createElement(name);
        element.setTextContent(text);
        return element;
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    private static String picture(String name) {
        String kind = name.endsWith(".svg") ? "svg+xml" : name.endsWith(".png") ? "png" : "jpeg";
        return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes(name));
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PrintPage.class.getResourceAsStream("/print/" + name)) {
            if (in == null || name.contains("..")) {
                throw new IllegalArgumentException("No such print resource: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
