package tereze.reconciliation.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tereze.payments.InputFile;

/// A file that was given to a reconciliation.
///
/// @param sha256 of its bytes, in hexadecimal digits
/// @param repeated whether one before it has the same content
/// @param changed when it was last changed, in milliseconds since 1970
public record SourceFile(Role role, InputFile file, String sha256, boolean repeated, long changed) {
    private static final int BUFFER = 1 << 16;

    /// What it is about.
    public enum Role {
        FINES,
        HANDOVERS,
        PAYMENTS
    }

    /// Looks at the files of one role: by their names, whatever the order in which they were given.
    public static List<SourceFile> of(Role role, List<InputFile> files) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        Set<String> contents = new HashSet<>();
        for (InputFile file :
                files.stream().sorted(Comparator.comparing(InputFile::name)).toList()) {
            long changed = Files.getLastModifiedTime(file.path()).toMillis();
            Digests digests = digests(file);
            found.add(new SourceFile(role, file, digests.bytes(), !contents.add(digests.content()), changed));
        }
        return found;
    }

    /// Whether the file was changed since it was looked at.
    public boolean isChanged() throws IOException {
        return Files.getLastModifiedTime(file.path()).toMillis() != changed;
    }

    /// @param content of what is packed in it
    private record Digests(String bytes, String content) {}

    private static Digests digests(InputFile file) throws IOException {
        String bytes;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER)) {
            bytes = digest(in);
        }
        if (!file.isPacked()) {
            return new Digests(bytes, bytes);
        }
        try (InputStream in = file.open()) {
            return new Digests(bytes, digest(in));
        } catch (IOException e) {
            // It is damaged. That is told when it is read.
            return new Digests(bytes, bytes);
        }
    }

    private static String digest(InputStream in) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(in, newDigest());
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            digested.transferTo(nowhere);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }
}
