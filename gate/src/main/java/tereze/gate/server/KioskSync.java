package tereze.gate.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.KioskHeader;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.store.Roster;
import tereze.gate.wire.Json;
import tereze.gate.wire.KioskMessage;
import tereze.gate.wire.KioskState;
import tereze.gate.wire.SealLine;

/// Hands in what a kiosk has issued: whole seconds with their seals, in batches.
public final class KioskSync {
    private static final Pattern FILE = Pattern.compile("node-(\\d{1,5})\\.roster");
    private static final int MOST_SEALS = 1_000;
    private static final int MOST_ENTRIES = 20_000;

    /// How far the clock of the kiosk may be behind that of the gate.
    private static final long MOST_BEHIND_MILLIS = 1_000;

    /// How long ago a kiosk may have issued what it has not sealed yet.
    private static final long SEALING_MILLIS = 3_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final GateEvent event;
    private final Keys keys;
    private final Path folder;
    private final Clock clock;

    /// @param data the folder of the kiosk
    public KioskSync(GateEvent event, Keys keys, Path data, Clock clock) {
        this.event = event;
        this.keys = keys;
        this.folder = data.resolve("event-" + event.id());
        this.clock = clock;
    }

    /// What was handed in.
    ///
    /// @param now how many tickets in this run
    /// @param all how many in all runs
    /// @param refused how many of all do not count, because their time was before a hand-in
    /// @param later how many wait, because by the clock of the gate their time has not come
    public record Done(int node, long now, long all, long refused, long later) {}

    /// Hands in everything whose second is over.
    ///
    /// @param gate the address of a node
    /// @throws WrongFile if there is no key of a kiosk
    /// @throws IOException if the gate cannot be reached, or refuses a batch; or if the hand-in would spoil
    ///     tickets of the kiosk, because its clock is behind or its list is not sealed
    public List<Done> handIn(URI gate) throws WrongFile, IOException, InterruptedException {
        List<Done> done = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            for (int node : nodes()) {
                done.add(handIn(client, URI.create(gate + "/g/" + event.id() + "/kiosk"), node));
            }
        }
        return done;
    }

    private List<Integer> nodes() throws IOException {
        List<Integer> nodes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                for (Path file : found.sorted().toList()) {
                    Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                    if (name.matches()) {
                        nodes.add(Integer.parseInt(name.group(1)));
                    }
                }
            }
        }
        return nodes;
    }

    private Done handIn(HttpClient client, URI address, int node) throws WrongFile, IOException, InterruptedException {
        Hmac key = keys.ofNode(node);
        sealIfTheKioskIsOff(node);
        KioskState known = state(client, address, node);
        if (known.at() > clock.millis() + MOST_BEHIND_MILLIS) {
            // Tickets that it issues next would have a time before this hand-in.
            throw new IOException("the clock of this machine is "
                    + (known.at() - clock.millis()) + " ms behind that of the gate (expected: at most "
                    + MOST_BEHIND_MILLIS + "). Set it, and hand in again");
        }
        List<Seal> seals = seals(node);
        requireSealed(node, seals);
        requireOwn(node, seals, known);
        List<Seal> over =
                seals.stream().filter(seal -> seal.second() < known.at() / 1000).toList();
        long sent = known.entries();
        long sealed = 0;
        List<Seal> batch = new ArrayList<>();
        for (Seal seal : over) {
            if (batch.size() == MOST_SEALS || (!batch.isEmpty() && sealed + seal.count() - sent > MOST_ENTRIES)) {
                sent = send(client, address, key, node, sent, sealed, batch);
                batch.clear();
            }
            sealed += seal.count();
            if (sealed > known.entries()) {
                batch.add(seal);
            }
        }
        // An empty one too: then the gate knows that nothing was issued until now.
        sent = send(client, address, key, node, sent, Math.max(sent, sealed), batch);
        long later = seals.stream().mapToLong(Seal::count).sum() - Math.max(sent, sealed);
        return new Done(
                node, sent - known.entries(), sent, state(client, address, node).refused(), Math.max(0, later));
    }

    private static KioskState state(HttpClient client, URI address, int node) throws IOException, InterruptedException {
        return Json.read(send(client, HttpRequest.newBuilder(URI.create(address + "/" + node))), KioskState.class);
    }

    /// What is not sealed now is handed in the next time. Then it would be too old, if it is not new now.
    private void requireSealed(int node, List<Seal> seals) throws IOException {
        long sealed = seals.stream().mapToLong(Seal::count).sum();
        byte[] entry = new byte[RosterEntry.BYTES];
        try (RandomAccessFile roster = roster(node)) {
            if (roster.length() >= (sealed + 1) * RosterEntry.BYTES) {
                roster.seek(sealed * RosterEntry.BYTES);
                roster.readFully(entry);
                if (RosterEntry.of(entry, 0).arrivedMillis() < clock.millis() - SEALING_MILLIS) {
                    throw new IOException("kiosk " + node + " has not sealed what it has issued; its disk is full or "
                            + "slow. Stop it, and hand in again");
                }
            }
        }
    }

    /// What the gate has must be the beginning of what is here.
    private static void requireOwn(int node, List<Seal> seals, KioskState known) throws IOException {
        long entries = 0;
        String newest = null;
        for (Seal seal : seals) {
            if (entries >= known.entries()) {
                break;
            }
            entries += seal.count();
            newest = seal.hash().toString();
        }
        if (entries != known.entries() || !Objects.equals(newest, known.seal())) {
            throw new IOException("another kiosk has handed in tickets as number " + node
                    + ", or this folder is not the whole one (expected: a number of its own for each kiosk)");
        }
    }

    private RandomAccessFile roster(int node) throws IOException {
        return new RandomAccessFile(folder.resolve("node-" + node + ".roster").toFile(), "r");
    }

    /// A kiosk that runs seals by itself, and nobody else may write into its files.
    private void sealIfTheKioskIsOff(int node) throws IOException {
        try (FileChannel lock = FileChannel.open(
                        folder.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock taken = lock.tryLock()) {
            if (taken != null) {
                try (Roster roster = Roster.open(folder, event.id(), node, entry -> {})) {
                    roster.seal(clock.millis());
                }
            }
        } catch (OverlappingFileLockException e) {
            // It runs in this process.
        }
    }

    /// The seals that are whole; a kiosk that runs may be writing the next one.
    private List<Seal> seals(int node) throws IOException {
        String text = Files.readString(folder.resolve("node-" + node + ".seals"));
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), SealLine.class)
                        .toSeal())
                .toList();
    }

    private long send(HttpClient client, URI address, Hmac key, int node, long from, long to, List<Seal> seals)
            throws IOException, InterruptedException {
        byte[] entries = new byte[Math.toIntExact(to - from) * RosterEntry.BYTES];
        try (RandomAccessFile roster = roster(node)) {
            roster.seek(from * RosterEntry.BYTES);
            roster.readFully(entries);
        }
        KioskBatch batch = new KioskBatch(event.id(), node, from, KioskMessage.entries(entries), seals);
        byte[] message = Json.write(KioskMessage.of(batch));
        send(
                client,
                HttpRequest.newBuilder(address)
                        .header(
                                KioskHeader.NAME,
                                KioskHeader.sign(event.id(), node, message, key).toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message)));
        return to;
    }

    private static byte[] send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpRequest whole = request.timeout(TIMEOUT).build();
        HttpResponse<byte[]> response;
        try {
            response = client.send(whole, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(whole.uri() + ": it does not answer (expected: a node of the gate)", e);
        }
        if (response.statusCode() >= 300) {
            throw new IOException(response.uri() + " answers " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
