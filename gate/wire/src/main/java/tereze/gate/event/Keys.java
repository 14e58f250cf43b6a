package tereze.gate.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;

/// The secret keys of a node, from a file that only its owner can read: a line each, `NAME HEX64`.
public final class Keys {
    /// Derives the keys of all nodes, which sign tickets.
    public static final String MASTER = "master";
    /// Signs passes.
    public static final String PASS = "pass";
    /// Signs cursors and draws.
    public static final String CURSOR = "cursor";

    /// Makes persons' numbers unreadable; the number of the event follows.
    public static final String EVENT = "event-";

    private static final String DESK = "desk-";
    private static final String NODE = "node-";
    private static final Pattern LINE =
            Pattern.compile("(master|pass|cursor|event-[1-9]\\d{0,9}|node-[1-9]\\d{0,4}|desk-[a-z0-9][a-z0-9-]{0,39})"
                    + " ([0-9a-f]{64})");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final String file;
    private final Map<String, Hmac> keys;

    private Keys(String file, Map<String, Hmac> keys) {
        this.file = file;
        this.keys = Map.copyOf(keys);
    }

    /// Reads a file of keys. Empty lines and those that begin with `#` mean nothing.
    ///
    /// @throws WrongFile if others may read it, or a line is no key; the message shows no key
    public static Keys read(Path file) throws WrongFile {
        Map<String, Hmac> keys = new HashMap<>();
        texts(file).forEach((name, hex) -> keys.put(name, Hmac.parse(hex)));
        return new Keys(file.toString(), keys);
    }

    private static Map<String, String> texts(Path file) throws WrongFile {
        Map<String, String> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher form = LINE.matcher(line.strip());
            if (!form.matches()) {
                throw new WrongFile(file + ":" + number + ": no key (expected: NAME and 64 hexadecimal digits)");
            }
            if (keys.put(form.group(1), form.group(2)) != null) {
                throw new WrongFile(file + ":" + number + ": " + form.group(1) + " is there twice");
            }
        }
        return keys;
    }

    private static Iterable<String> lines(Path file) throws WrongFile {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(rights)) {
                throw new WrongFile(file + ": others may read it, mode " + PosixFilePermissions.toString(rights)
                        + " (expected: rw-------, which chmod 600 sets)");
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new WrongFile(file + ": it cannot be read");
        }
    }

    /// Makes a file of new keys for an event.
    ///
    /// @throws IOException if it cannot be written, or exists
    public static void create(EventId event, Path file) throws IOException {
        create(file, Stream.of(MASTER, EVENT + event, PASS, CURSOR));
    }

    /// Makes a file of new keys for a gate whose events come later, each with its key ([#append]).
    ///
    /// @throws IOException if it cannot be written, or exists
    public static void create(Path file) throws IOException {
        create(file, Stream.of(MASTER, PASS, CURSOR));
    }

    private static void create(Path file, Stream<String> names) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        names.forEach(name -> {
            byte[] key = new byte[Hmac.KEY_BYTES];
            random.nextBytes(key);
            text.append(line(name, HexFormat.of().formatHex(key)));
        });
        write(file, text.toString());
    }

    /// Makes a file of the two keys that a kiosk needs: its own, and that of the event. With them nobody can sign
    /// tickets of other nodes, passes, cursors or draws.
    ///
    /// @param from the file of all keys
    /// @throws WrongFile if that cannot be read, or has not the keys
    /// @throws IOException if the new one cannot be written, or exists
    public static void createForKiosk(Path from, EventId event, int kiosk, Path file) throws WrongFile, IOException {
        String ofEvent = texts(from).get(EVENT + event);
        if (ofEvent == null) {
            throw new WrongFile(from + ": there is no key " + EVENT + event);
        }
        byte[] own = read(from).key(MASTER).nodeKey(kiosk, 1);
        write(file, line(NODE + kiosk, HexFormat.of().formatHex(own)) + line(EVENT + event, ofEvent));
    }

    /// Adds the key of an event to a file of keys, which is replaced as a whole: those who read it see it before or
    /// after.
    /// Processes that do so at once wait for each other. The same key again changes nothing.
    ///
    /// @throws WrongFile if the file cannot be read, or has another key of this event
    /// @throws IOException if it cannot be written
    public static void append(Path file, EventId event, byte[] key) throws WrongFile, IOException {
        String name = EVENT + event;
        String hex = HexFormat.of().formatHex(key);
        if (key.length != Hmac.KEY_BYTES) {
            throw new IllegalArgumentException(name + ": " + key.length + " bytes (expected: " + Hmac.KEY_BYTES + ")");
        }
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        // One lock for a file in each process: a second one of the same process would be an exception.
        synchronized (Keys.class) {
            try (FileChannel channel = FileChannel.open(
                            lock,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                    FileLock _ = channel.lock()) {
                String known = texts(file).get(name);
                if (known == null) {
                    replace(file, line(name, hex));
                } else if (!known.equals(hex)) {
                    throw new WrongFile(file + ": there is another key " + name);
                }
            }
        }
    }

    private static void replace(Path file, String added) throws IOException {
        String before = Files.readString(file);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        write(next, before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + added);
        // A link, such as one to a mounted secret, stays one.
        Files.move(next, file.toRealPath(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(String name, String hex) {
        return name + " " + hex + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// The key of this name.
    ///
    /// @throws WrongFile if there is none
    public Hmac key(String name) throws WrongFile {
        @Nullable Hmac key = keys.get(name);
        if (key == null) {
            throw new WrongFile(file + ": there is no key " + name);
        }
        return key;
    }

    /// The key of this name, or one of nobody: for a kiosk, which need not have it.
    public Hmac keyIfAny(String name) {
        Hmac key = keys.get(name);
        return key == null ? Hmac.ofNobody() : key;
    }

    /// The key with which a node signs its tickets: its own, or the one that the master key derives.
    ///
    /// @throws WrongFile if there is neither
    public Hmac ofNode(int node) throws WrongFile {
        Hmac own = keys.get(NODE + node);
        if (own != null) {
            return own;
        }
        Hmac master = keys.get(MASTER);
        if (master == null) {
            throw new WrongFile(file + ": there is no key " + NODE + node + ", and no " + MASTER);
        }
        return master.ofNode(node, 1);
    }

    /// The key of an event.
    ///
    /// @throws WrongFile if there is none, or another one than the event is committed to
    public Hmac of(GateEvent event) throws WrongFile {
        Hmac key = key(EVENT + event.id());
        if (!key.commitment().equals(event.keyCommitment())) {
            throw new WrongFile(
                    file + ": event-" + event.id() + " is not the key to which the event is committed (keyCommitment)");
        }
        return key;
    }

    /// The key of a desk of a service centre; empty if it is unknown.
    public Optional<Hmac> desk(String name) {
        return Optional.ofNullable(keys.get(DESK + name));
    }
}
