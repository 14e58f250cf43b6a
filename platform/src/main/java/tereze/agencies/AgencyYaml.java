package tereze.agencies;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.api.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The structure of the country's file of agencies. Everything except a BIN and the lists is required.
final class AgencyYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AgencyYaml() {}

    record File(List<AgencyEntry> agencies) {
        File {
            Objects.requireNonNull(agencies, "agencies");
        }
    }

    record AgencyEntry(
            String code,
            String kind,
            @Nullable String bin,
            Name name,
            @Nullable List<OfficeEntry> offices,
            @Nullable List<GroundEntry> grounds,
            @Nullable List<RoleEntry> roles) {
        AgencyEntry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    record OfficeEntry(String code, String kind, String territory, Name name) {
        OfficeEntry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(territory, "territory");
            Objects.requireNonNull(name, "name");
        }
    }

    record GroundEntry(
            String purpose, String ground, @Nullable Boolean opensSealed) {
        GroundEntry {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(ground, "ground");
        }
    }

    record RoleEntry(String code, Name name) {
        RoleEntry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
        }
    }

    record Name(String kk, String ru, String en) {
        Name {
            Objects.requireNonNull(kk, "kk");
            Objects.requireNonNull(ru, "ru");
            Objects.requireNonNull(en, "en");
        }

        Text text() {
            return new Text(kk, ru, en);
        }
    }

    static AgencyFile read(InputStream yaml) {
        try {
            List<AgencyEntry> entries = MAPPER.readValue(yaml, File.class).agencies();
            return new AgencyFile(
                    distinct(entries.stream().map(AgencyYaml::agency).toList(), Agency::id),
                    distinct(entries.stream().flatMap(AgencyYaml::offices).toList(), Office::id),
                    distinct(entries.stream().flatMap(AgencyYaml::grounds).toList(), Ground::id),
                    distinct(entries.stream().flatMap(AgencyYaml::roles).toList(), AgencyRole::code));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("agencies: " + e.getMessage(), e);
        }
    }

    private static Agency agency(AgencyEntry entry) {
        Bin bin = entry.bin() == null ? null : new Bin(entry.bin());
        return new Agency(
                Agency.idOf(entry.code()),
                entry.code(),
                bin,
                constant(AgencyKind.class, entry.kind()),
                entry.name().text());
    }

    private static Stream<Office> offices(AgencyEntry entry) {
        return orNone(entry.offices()).stream()
                .map(office -> new Office(
                        Office.idOf(entry.code(), office.code()),
                        Agency.idOf(entry.code()),
                        office.code(),
                        constant(OfficeKind.class, office.kind()),
                        new Territory(office.territory()),
                        office.name().text()));
    }

    private static Stream<Ground> grounds(AgencyEntry entry) {
        return orNone(entry.grounds()).stream()
                .map(pair -> new Ground(
                        Ground.idOf(entry.code(), pair.purpose(), pair.ground()),
                        Agency.idOf(entry.code()),
                        pair.purpose(),
                        pair.ground(),
                        Boolean.TRUE.equals(pair.opensSealed())));
    }

    private static Stream<AgencyRole> roles(AgencyEntry entry) {
        return orNone(entry.roles()).stream()
                .map(role ->
                        new AgencyRole(entry.code(), role.code(), role.name().text()));
    }

    /// The constant written as `service-centre`.
    private static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// Ids are computed from codes, so two equal ids mean that one thing is declared twice.
    private static <T, K> List<T> distinct(List<T> things, Function<T, K> id) {
        Set<K> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException("agencies: named twice: " + thing);
            }
        }
        return things;
    }
}
