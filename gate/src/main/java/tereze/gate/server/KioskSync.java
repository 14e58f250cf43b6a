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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.KioskBatch;
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
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final GateEvent event;
    private final Hmac master;
    private final Path folder;
    private final Clock clock;

    /// @param data the folder of the kiosk
    /// @throws WrongFile if there is no master key
    public KioskSync(GateEvent event, Keys keys, Path data, Clock clock) throws WrongFile {
        this.event = event;
        this.master = keys.key(Keys.MASTER);
        this.folder = data.resolve("event-" + event.id());
        this.clock = clock;
    }

    /// What was handed in.
    ///
    /// @param now how many tickets in this run
    /// @param all how many in all runs
    public record Done(int node, long now, long all) {}

    /// Hands in everything whose second is over.
    ///
    /// @param gate the address of a node
    /// @throws IOException if the gate cannot be reached, or refuses a batch
    public List<Done> handIn(URI gate) throws IOException, InterruptedException {
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

    private Done handIn(HttpClient client, URI address, int node) throws IOException, InterruptedException {
        sealIfTheKioskIsOff(node);
        List<Seal> seals = seals(node);
        KioskState known =
                Json.read(send(client, HttpRequest.newBuilder(URI.create(address + "/" + node))), KioskState.class);
        long first = known.entries();
        long sent = first;
        long sealed = 0;
        List<Seal> batch = new ArrayList<>();
        for (Seal seal : seals) {
            sealed += seal.count();
            if (sealed > first) {
                batch.add(seal);
            }
            if (batch.size() == MOST_SEALS) {
                sent = send(client, address, node, sent, sealed, batch);
                batch.clear();
            }
        }
        // An empty one too: then the gate knows that nothing was issued until now.
        sent = send(client, address, node, sent, Math.max(sent, sealed), batch);
        return new Done(node, sent - first, sent);
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

    private long send(HttpClient client, URI address, int node, long from, long to, List<Seal> seals)
            throws IOException, InterruptedException {
        byte[] entries = new byte[Math.toIntExact(to - from) * RosterEntry.BYTES];
        try (RandomAccessFile roster =
                new RandomAccessFile(folder.resolve("node-" + node + ".roster").toFile(), "r")) {
            roster.seek(from * RosterEntry.BYTES);
            roster.readFully(entries);
        }
        KioskBatch batch = new KioskBatch(event.id(), node, from, KioskMessage.entries(entries), seals);
        byte[] message = Json.write(KioskMessage.of(batch, master.ofNode(node, 1)));
        send(client, HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(message)));
        return to;
    }

    private static byte[] send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(response.uri() + " answers " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
