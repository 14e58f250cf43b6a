package tereze.payments.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tereze.api.CleanText;

/// Reads a document of any size from its beginning to its end, on the JDK's StAX. Names are taken without their
/// namespaces. Nothing is loaded from elsewhere: a document type declaration is refused. Not thread-safe.
public final class XmlScanner {
    private static final Set<Class<? extends IOException>> ENCODING_FAULTS =
            Set.of(CharacterCodingException.class, UnsupportedEncodingException.class);

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 64 << 10;
    /// The texts of one block together, with their paths. A payment has some thousand characters.
    private static final int LARGEST_BLOCK = 1 << 20;
    /// Of one tag, comment or piece of text. The parser itself would take comments and attributes of any length.
    private static final int LARGEST_EVENT = 1 << 20;

    private final MeteredReader characters;
    private final XMLStreamReader reader;
    private int depth;
    private long line = 1;

    /// Reads the elements inside a block that have a meaning of their own.
    public interface Inner {
        /// Reads the element at this path to its end; or leaves it to the block around it and returns false.
        ///
        /// @param soFar the block around it, as far as it is read
        boolean reads(String path, XmlBlock soFar) throws XmlDamage;
    }

    /// @param in is not closed
    public XmlScanner(InputStream in) throws XmlDamage {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            characters = new MeteredReader(XmlEncoding.decode(in), LARGEST_EVENT);
            reader = factory.createXMLStreamReader(characters);
        } catch (XMLStreamException e) {
            throw damage(e, 1);
        } catch (IOException e) {
            throw damage(e, 1);
        }
    }

    /// The line that was read last, from 1.
    public long line() {
        return line;
    }

    /// Reads the whole document. Of what has no meaning of its own nothing is kept, so it may be of any size.
    public void document(Inner inner) throws XmlDamage {
        read(inner, false);
    }

    /// Reads the current element to its end, with all elements inside it.
    public XmlBlock block() throws XmlDamage {
        return block((path, soFar) -> false);
    }

    /// Reads the current element to its end.
    public XmlBlock block(Inner inner) throws XmlDamage {
        return read(inner, true);
    }

    /// @param keeps whether the texts are put into the block
    private XmlBlock read(Inner inner, boolean keeps) throws XmlDamage {
        XmlBlock block = new XmlBlock();
        int outside = depth - 1;
        StringBuilder path = new StringBuilder();
        StringBuilder text = new StringBuilder();
        Deque<Integer> parents = new ArrayDeque<>();
        boolean leaf = false;
        int size = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    parents.push(path.length());
                    extend(path, reader.getLocalName());
                    text.setLength(0);
                    leaf = true;
                    if (inner.reads(path.toString(), block)) {
                        path.setLength(parents.pop());
                        leaf = false;
                    } else if (keeps) {
                        size += currency(block, path);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == outside) {
                        return block;
                    }
                    if (leaf && keeps) {
                        block.add(path.toString(), CleanText.strip(text.toString()));
                        size += path.length() + text.length();
                    }
                    leaf = false;
                    path.setLength(parents.pop());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                case XMLStreamConstants.END_DOCUMENT -> {
                    return block;
                }
                default -> {}
            }
            if (size > LARGEST_BLOCK) {
                throw new XmlDamage(XmlDamage.Kind.TOO_LONG, line(), "an element of more than 1 MB of text");
            }
        }
    }

    /// Newer versions put a party into an element of its own, which says nothing.
    private static void extend(StringBuilder path, String name) {
        if (!name.equals("Pty")) {
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
    }

    private int currency(XmlBlock block, StringBuilder path) {
        String currency = reader.getAttributeValue(null, "Ccy");
        if (currency == null) {
            return 0;
        }
        block.add(path + "@Ccy", currency);
        return path.length() + currency.length();
    }

    private void append(StringBuilder text) throws XmlDamage {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new XmlDamage(XmlDamage.Kind.TOO_LONG, line(), "a text of more than 64 KB");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private int next() throws XmlDamage {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            characters.beginEvent();
            int event = reader.next();
            line = Math.max(line, reader.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw new XmlDamage(XmlDamage.Kind.DTD, line(), "a document type declaration");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlDamage(XmlDamage.Kind.MALFORMED, line(), "an entity that nothing declares");
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new XmlDamage(XmlDamage.Kind.TOO_DEEP, line(), "more than " + DEEPEST + " levels of elements");
            }
            return event;
        } catch (XMLStreamException e) {
            throw damage(e, line());
        }
    }

    private static XmlDamage damage(XMLStreamException problem, long line) {
        long at = problem.getLocation() == null
                ? line
                : Math.max(line, problem.getLocation().getLineNumber());
        return problem.getNestedException() instanceof IOException io
                ? damage(io, at)
                : new XmlDamage(XmlDamage.Kind.MALFORMED, at, "not well-formed: " + sentence(problem));
    }

    private static XmlDamage damage(IOException problem, long line) {
        if (problem instanceof EventTooLarge) {
            return new XmlDamage(XmlDamage.Kind.TOO_LONG, line, "a tag, a comment or a text of more than 1 MB");
        }
        return ENCODING_FAULTS.stream().anyMatch(fault -> fault.isInstance(problem))
                ? new XmlDamage(XmlDamage.Kind.ENCODING, line, "bytes that are no text in the encoding of the file")
                : new XmlDamage(XmlDamage.Kind.UNREADABLE, line, "the file cannot be read any further");
    }

    /// The parser's own words, without the position that it puts before them.
    private static String sentence(XMLStreamException problem) {
        String message = String.valueOf(problem.getMessage());
        String said = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return CleanText.strip(said.replaceAll("\\s+", " "));
    }
}
