package tereze.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tereze.law.Law;
import tereze.law.LawId;

/// A declared service as one file declares it: read, checked, compiled, and never changed after.
///
/// A running case stays on the version it was opened under, so a version once published keeps its content for ever; its
/// [#sha256] is what that is held by.
///
/// @param version from 1, rising with every change of content
/// @param sha256 of what the file says, in hexadecimal: comments, line breaks and `ready` do not count
/// @param ready whether the service is open to applications; one that is not is shown to nobody
public record Definition(
        ServiceId service, int version, String sha256, boolean ready, About about, Form form, Procedure procedure) {
    public Definition {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " (expected: 1 or more)");
        }
    }

    /// The legal numbers that its expressions read as `law['…']`: what a [Scope] of this service has to be given.
    public Set<String> lawRows() {
        return procedure.lawRows();
    }

    /// The values of [#lawRows] on a day, for a [Scope].
    public Map<String, Long> lawOn(LocalDate day, Law law) {
        return lawRows().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), row -> law.whole(new LawId(row), day)));
    }
}
