package tereze.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The least that any reader of XML in Java does with a file: it goes over all events, and counts the elements.
final class StaxReference {
    private static final int BUFFER = 1 << 16;

    private StaxReference() {}

    /// @param arguments the file
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long elements = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])), BUFFER)) {
            XMLStreamReader events = factory.createXMLStreamReader(in);
            while (events.hasNext()) {
                elements += events.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            }
        }
        System.out.printf("%,d elements%n", elements);
    }
}
