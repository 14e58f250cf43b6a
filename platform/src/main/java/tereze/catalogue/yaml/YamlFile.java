package tereze.catalogue.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document into [Node]s.
///
/// It supports the small part of YAML that declarations need: no anchors and aliases (a small file could expand to a
/// huge one), no tags, and only texts as names, each at most once.
public final class YamlFile {
    /// The maximum length of a file, in characters.
    public static final int MAX_CHARACTERS = 64 * 1024;

    /// The maximum nesting depth.
    public static final int MAX_DEPTH = 16;

    private final Mistakes mistakes;
    private final int[] text;
    private final Iterator<Event> events;

    private YamlFile(String text, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.text = text.codePoints().toArray();
        this.events = new Parse(
                        LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build())
                .parseString(text)
                .iterator();
    }

    /// The document's named values; empty, after reporting a mistake, if the file cannot be read.
    public static Optional<Node.Mapping> read(String text, Mistakes mistakes) {
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            mistakes.add(Position.START, "the file is too long", "at most " + MAX_CHARACTERS + " characters");
            return Optional.empty();
        }
        try {
            return new YamlFile(text, mistakes).document();
        } catch (MarkedYamlEngineException e) {
            mistakes.add(
                    e.getProblemMark().map(YamlFile::spot).orElse(Position.START), "not YAML: " + e.getProblem(), "");
            return Optional.empty();
        } catch (YamlEngineException e) {
            mistakes.add(Position.START, "not YAML: " + e.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<Node.Mapping> document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) {
            mistakes.add(Position.START, "the file is empty", "a declaration");
            return Optional.empty();
        }
        Optional<Node> root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            mistakes.add(spot(after), "a second document", "one declaration a file");
        }
        return root.flatMap(node -> switch (node) {
            case Node.Mapping mapping -> Optional.of(mapping);
            case Node.Scalar _, Node.Sequence _ -> {
                mistakes.add(node.spot(), node.kind(), "named values, as in 'service: …'");
                yield Optional.empty();
            }
        });
    }

    /// The node that begins with an event; empty, after reporting a mistake, if it is not allowed there.
    private Optional<Node> node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            mistakes.add(spot(event), "nested too deep", "at most " + MAX_DEPTH + " levels");
            skip(event);
            return Optional.empty();
        }
        return switch (event.getEventId()) {
            case Scalar -> Optional.of(scalar((ScalarEvent) event));
            case SequenceStart -> Optional.of(sequence(event, depth));
            case MappingStart -> Optional.of(mapping(event, depth));
            case Alias -> {
                mistakes.add(
                        spot(event), "an alias, *" + ((AliasEvent) event).getAlias(), "the value itself, written out");
                yield Optional.empty();
            }
            case Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                throw new IllegalStateException("YAML event: " + event);
        };
    }

    private Node.Scalar scalar(ScalarEvent event) {
        refuseAnchor(event);
        Position spot = spot(event);
        int from = event.getStartMark().map(Mark::getIndex).orElse(0);
        Position start = spot;
        switch (event.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> {
                from++;
                start = new Position(spot.line(), spot.column() + 1);
            }
            case LITERAL, FOLDED -> {
                while (from < text.length && text[from] != '\n') {
                    from++;
                }
                from++;
                start = new Position(spot.line() + 1, 1);
            }
            case PLAIN, JSON_SCALAR_STYLE -> {}
        }
        return new Node.Scalar(spot, event.getValue(), event.isPlain(), new Source(text, from, start));
    }

    private Node.Sequence sequence(Event start, int depth) {
        refuseAnchor((NodeEvent) start);
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            node(event, depth + 1).ifPresent(items::add);
        }
        return new Node.Sequence(spot(start), items);
    }

    private Node.Mapping mapping(Event start, int depth) {
        refuseAnchor((NodeEvent) start);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event name = events.next(); name.getEventId() != Event.ID.MappingEnd; name = events.next()) {
            Position spot = spot(name);
            if (!(name instanceof ScalarEvent scalar)) {
                mistakes.add(spot, "a name that is no text", "a name");
                skip(name);
                skip(events.next());
                continue;
            }
            Optional<Node> value = node(events.next(), depth + 1);
            Node.Entry before = entries.get(scalar.getValue());
            if (before != null) {
                mistakes.add(
                        spot,
                        "'" + scalar.getValue() + "' stands twice",
                        "once; the first is in line " + before.spot().line());
            } else if (value.isPresent()) {
                entries.put(scalar.getValue(), new Node.Entry(spot, value.get()));
            }
        }
        return new Node.Mapping(spot(start), entries);
    }

    private void refuseAnchor(NodeEvent event) {
        event.getAnchor().ifPresent(anchor -> mistakes.add(spot(event), "an anchor, &" + anchor, "none"));
    }

    /// Skips a node without recursion, so that deep nesting does no harm.
    private void skip(Event first) {
        int open = 0;
        Event event = first;
        while (true) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> open++;
                case SequenceEnd, MappingEnd -> open--;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> {}
            }
            if (open == 0) {
                return;
            }
            event = events.next();
        }
    }

    private static Position spot(Event event) {
        return event.getStartMark().map(YamlFile::spot).orElse(Position.START);
    }

    private static Position spot(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
