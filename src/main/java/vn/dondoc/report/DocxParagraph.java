package vn.dondoc.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph of a Word file, whose text lies in several runs. */
final class DocxParagraph {

    private DocxParagraph() {}

    /** Word cuts texts into runs where it likes: brings every placeholder into the run in which it begins. */
    static void joinPlaceholders(Element paragraph) {
        List<Element> texts = WordXml.elements(paragraph, "t");
        String whole = texts.stream().map(Node::getTextContent).collect(Collectors.joining());
        Matcher matcher = Placeholders.PATTERN.matcher(whole);
        while (matcher.find()) {
            join(texts, matcher.start(), matcher.end());
        }
    }

    private static void join(List<Element> texts, int from, int to) {
        Element first = null;
        int at = 0;
        for (Element element : texts) {
            String text = element.getTextContent();
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, text.length());
            at += text.length();
            if (start >= end) {
                continue;
            }
            if (first == null) {
                first = element;
            } else {
                setText(first, first.getTextContent() + text.substring(start, end));
                setText(element, text.substring(0, start) + text.substring(end));
            }
        }
    }

    /** A paragraph with the name of a list is repeated for every entry, and left out when there is none. */
    static void fill(Element paragraph, Facts facts) {
        Set<String> names = Placeholders.in(WordXml.text(paragraph));
        String list = names.stream().filter(facts::isList).findFirst().orElse(null);
        if (list == null) {
            fillTexts(paragraph, facts, null, null);
            return;
        }
        Node parent = paragraph.getParentNode();
        for (String entry : facts.list(list)) {
            Element copy = (Element) paragraph.cloneNode(true);
            fillTexts(copy, facts, list, entry);
            parent.insertBefore(copy, paragraph);
        }
        parent.removeChild(paragraph);
    }

    private static void fillTexts(Element paragraph, Facts facts, String list, String entry) {
        for (Element element : WordXml.elements(paragraph, "t")) {
            String text = element.getTextContent();
            if (text.contains("{{")) {
                setText(
                        element,
                        Placeholders.fill(text, name -> CleanText.of(name.equals(list) ? entry : facts.text(name))));
            }
        }
    }

    private static void setText(Element element, String text) {
        element.setTextContent(text);
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
