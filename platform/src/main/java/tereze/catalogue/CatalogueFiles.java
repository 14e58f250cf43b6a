package tereze.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tereze.agencies.Agency;
import tereze.agencies.AgencyFile;
import tereze.agencies.AgencyRole;
import tereze.catalogue.reading.CountryFiles;
import tereze.law.Enactments;
import tereze.law.Law;
import tereze.law.LawRow;
import tereze.law.Unit;

/// The country's catalogue on the classpath: its declarations and its vocabulary. The methods need neither Spring nor
/// a database.
public final class CatalogueFiles {
    private static final Set<Unit> TERMS =
            Set.of(Unit.WORKING_DAYS, Unit.WORKING_MINUTES, Unit.HOURS, Unit.CALENDAR_DAYS, Unit.MONTHS);

    private static final Set<Unit> MONEY = Set.of(Unit.TENGE, Unit.MCI);

    private CatalogueFiles() {}

    /// The names that declarations may use.
    public static Vocabulary vocabulary(Law law, Enactments enactments, Offers offers) {
        var agencies = AgencyFile.ofKazakhstan();
        return new Vocabulary(
                agencies.agencies().stream().map(Agency::code).collect(Collectors.toUnmodifiableSet()),
                agencies.roles().stream().map(AgencyRole::code).collect(Collectors.toUnmodifiableSet()),
                enactments,
                rows(law, row -> TERMS.contains(row.unit())),
                rows(law, CatalogueFiles::isWhole),
                rows(law, row -> MONEY.contains(row.unit())),
                offers,
                CountryFiles.checks(),
                CountryFiles.pictures(),
                CountryFiles.groups(),
                CountryFiles.topics(),
                CountryFiles.reasons());
    }

    /// The country's services.
    ///
    /// @throws DeclarationsFaulty with all mistakes
    public static Catalogue catalogue(Vocabulary vocabulary) {
        return catalogue(vocabulary, FurtherServices.NONE);
    }

    /// The country's services and further ones.
    ///
    /// @throws DeclarationsFaulty with all mistakes
    public static Catalogue catalogue(Vocabulary vocabulary, FurtherServices further) {
        return CountryFiles.services(vocabulary, further);
    }

    private static Set<String> rows(Law law, Predicate<LawRow> wanted) {
        return law.ids().stream()
                .filter(id -> {
                    List<LawRow> history = law.history(id);
                    return history.stream().allMatch(wanted);
                })
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isWhole(LawRow row) {
        return row.value().stripTrailingZeros().scale() <= 0;
    }
}
