package tereze.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The operating system's account that PostgreSQL runs under. PostgreSQL refuses to run as root, so root switches
/// to an ordinary account. Any other user runs it directly.
///
/// @param prefix words before each command; empty if the account is the current user
/// @param owner the owner of the data folder; empty if it is the current user
/// @param needsCapability whether a folder above the data is closed to the account
record Account(List<String> prefix, Optional<Owner> owner, boolean needsCapability) {
    /// The numeric ids of a user and its group.
    record Owner(int user, int group) {}

    /// The capabilities to try, the weakest first. One is needed only if a folder above the data, such as root's
    /// home, is closed to other accounts. It gives no further access inside the data folder.
    private static final List<Optional<String>> WAYS =
            List.of(Optional.empty(), Optional.of("dac_read_search"), Optional.of("dac_override"));

    /// The cache of programs if a capability is needed: it helps to read data, but programs must be in a folder
    /// that is open to all.
    private static final Path OPEN_CACHE = Path.of("/var/cache/tereze");

    /// An account that can enter a folder.
    ///
    /// @param data the database's own folder inside; if it exists, its owner is the account
    static Account entering(Path folder, Path data) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Account(List.of(), Optional.empty(), false);
        }
        Owner owner = ownerOf(data)
                .or(() -> named("postgres"))
                .or(() -> named("nobody"))
                .orElseThrow(() -> new CannotRunPostgres(
                        "root may not run PostgreSQL and there is no account \"postgres\" or \"nobody\""));
        for (Optional<String> capability : WAYS) {
            List<String> prefix = steppingDown(owner, capability);
            if (canEnter(prefix, folder)) {
                return new Account(prefix, Optional.of(owner), capability.isPresent());
            }
        }
        throw new CannotRunPostgres("user " + owner.user() + ", under whom root runs PostgreSQL, cannot enter " + folder
                + ": choose another folder with --data, or run as an ordinary user");
    }

    /// The cache from which the account can run programs.
    ///
    /// @param meant the preferred one
    Path cacheFor(Path meant) {
        return needsCapability ? OPEN_CACHE : meant;
    }

    void own(Path path) throws IOException {
        if (owner.isPresent()) {
            Files.setAttribute(path, "unix:gid", owner.get().group());
            Files.setAttribute(path, "unix:uid", owner.get().user());
        }
    }

    private static Optional<Owner> ownerOf(Path data) throws IOException {
        if (!Files.exists(data)) {
            return Optional.empty();
        }
        Owner owner = new Owner((int) Files.getAttribute(data, "unix:uid"), (int) Files.getAttribute(data, "unix:gid"));
        return owner.user() == 0 ? Optional.empty() : Optional.of(owner);
    }

    private static Optional<Owner> named(String name) {
        try (Stream<String> accounts = Files.lines(Path.of("/etc/passwd"))) {
            return accounts.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(name))
                    .map(fields -> new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot read", Path.of("/etc/passwd"), e);
        }
    }

    private static List<String> steppingDown(Owner owner, Optional<String> capability) {
        List<String> prefix = new ArrayList<>(
                List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups"));
        capability.ifPresent(name -> prefix.addAll(List.of("--inh-caps=+" + name, "--ambient-caps=+" + name)));
        return List.copyOf(prefix);
    }

    private static boolean canEnter(List<String> prefix, Path folder) {
        List<String> words = List.of("sh", "-c", "cd \"$1\"", "sh", folder.toString());
        return Command.of(prefix, words).run(Path.of("/")).succeeded();
    }
}
