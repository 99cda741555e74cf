package vn.dondoc.intake;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of an Office part from beginning to end, without document types and without anything from outside. */
final class Markup {

    /** The events of a part; names are without their prefix. */
    interface Listener {

        void opened(String name, Attributes attributes);

        void text(String text);

        void closed(String name);
    }

    /** The attributes of the element that was opened. */
    interface Attributes {

        /** By name without prefix; null when there is none. */
        String get(String name);

        /** Of attributes that share a name, the one of the relationships namespace. */
        String relationship();
    }

    private static final XMLInputFactory FACTORY = factory();

    private Markup() {}

    /** @throws vn.dondoc.language.Refusal when the XML is broken, or declares a document type */
    static void read(InputStream part, Listener listener) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
            Attributes attributes = attributesOf(reader);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> listener.opened(reader.getLocalName(), attributes);
                    case XMLStreamConstants.END_ELEMENT -> listener.closed(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                    case XMLStreamConstants.DTD -> throw Unreadable.damaged();
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw Unreadable.damaged();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Attributes attributesOf(XMLStreamReader reader) {
        return new Attributes() {
            @Override
            public String get(String name) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (reader.getAttributeLocalName(i).equals(name)) {
                        return reader.getAttributeValue(i);
                    }
                }
                return null;
            }

            @Override
            public String relationship() {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    String namespace = reader.getAttributeNamespace(i);
                    if (namespace != null && namespace.endsWith("/relationships")) {
                        return reader.getAttributeValue(i);
                    }
                }
                return null;
            }
        };
    }
}
