package tereze.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;

/// One version of a declared service: read, checked and compiled from one file. Immutable.
///
/// A running case stays on the version under which it was opened, so a published version keeps its content for ever.
/// [#sha256] is compared to check this.
///
/// @param version from 1; increases with every change of content
/// @param sha256 of the content, in hexadecimal: comments, line breaks and `ready` do not count
/// @param ready whether the service takes applications; a service that does not is not shown
public record Definition(
        ServiceId service,
        int version,
        String sha256,
        boolean ready,
        ServiceInfo about,
        FormDefinition form,
        Procedure procedure) {
    public Definition {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " (expected: 1 or more)");
        }
    }

    /// The legal numbers that its expressions read as `law['…']`. A [Scope] of this service needs them.
    public Set<String> lawRows() {
        return procedure.lawRows();
    }

    /// The values of [#lawRows] on a day, for a [Scope]. Those that are not known on that day are left out.
    public Map<String, Long> lawOn(LocalDate day, Law law) {
        return lawRows().stream()
                .flatMap(name -> law.row(new LawId(name), day).stream())
                .collect(Collectors.toUnmodifiableMap(row -> row.id().value(), LawRow::whole));
    }
}
