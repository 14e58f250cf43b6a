package tereze.acts.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A limit on the number of things of one kind under one key, such as applications of one person for one service. It
/// is declared in Java, and in a migration by `acts.declare_quota`, which makes the trigger that enforces it in the
/// database; a test compares the two. The things under one key are a set with a guard row.
///
/// ```java
/// Quota.of("cases.applying").counting(CASES, "opened", "applicant", "service")
///         .atMost(20, "open", "s.status in ('waiting-consent', 'with-officer')")
///         .atMost(50, "day", "s.opened > :now - interval '1 day'").build();
/// ```
///
/// @param guard the table of guard rows
/// @param counted the table of the counted things
/// @param moment the column with the time at which a thing began
/// @param key the columns of the key
/// @param limits in the order in which they are checked
public record Quota(SetGuard guard, StateTable<?> counted, String moment, List<String> key, List<Limit> limits) {
    public Quota {
        key = List.copyOf(key);
        limits = List.copyOf(limits);
    }

    /// One limit.
    ///
    /// @param name such as `open`
    /// @param condition SQL over the columns of the counted table, whose alias is `s`, and the current time `:now`
    public record Limit(int most, String name, String condition) {}

    /// Begins the declaration of a quota.
    ///
    /// @param guard the table of guard rows, with the schema
    public static Builder of(String guard) {
        return new Builder(new SetGuard(guard));
    }

    /// The id of the guard row of a key: a single id itself, otherwise an id derived from the values.
    public UUID idOf(Object... values) {
        if (values.length != key.size()) {
            throw new IllegalArgumentException(
                    guard.table() + ": " + values.length + " values (expected: " + key.size() + ")");
        }
        String text = Arrays.stream(values).map(Objects::toString).collect(Collectors.joining("/"));
        String set = guard.table().substring(guard.table().indexOf('.') + 1);
        return values.length == 1
                ? UUID.fromString(text)
                : UUID.nameUUIDFromBytes(("tereze/" + set + '/' + text).getBytes(StandardCharsets.UTF_8));
    }

    /// The guard row's version, and the count of each limit at one moment.
    public record Count(int version, List<Integer> counted) {}

    /// The loader of counts. Many callers share one.
    public BatchLoader<List<?>, Count> loader(JdbcClient jdbc) {
        List<String> types = new ArrayList<>(List.of("uuid"));
        key.forEach(column -> types.add(counted.column(column).sqlType()));
        types.add("timestamptz");
        String now = "asked.k" + types.size();
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < limits.size(); i++) {
            counts.append(i == 0 ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(limits.get(i).condition().replace(":now", now))
                    .append(") as l")
                    .append(i);
        }
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            same.append(i == 0 ? "s." : " and s.")
                    .append(key.get(i))
                    .append(" = asked.k")
                    .append(i + 2);
        }
        String sql = "select asked.place as asked_place, coalesce(g.version, 0) as version, c.* from "
                + BatchKeys.unnested(types.toArray(String[]::new)) + " left join " + guard.table()
                + " g on g.id = asked.k1 cross join lateral (select " + counts + " from " + counted.name()
                + " s where " + same + ") c";
        return new BatchLoader<>(keys -> BatchKeys.of(keys).answered(jdbc, sql, (row, _) -> {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < limits.size(); i++) {
                found.add(row.getInt("l" + i));
            }
            return new Count(row.getInt("version"), found);
        }));
    }

    /// The key of [#loader].
    public List<?> question(Instant now, Object... values) {
        return Stream.of(Stream.of(idOf(values)), Arrays.stream(values), Stream.of(now))
                .flatMap(part -> part)
                .toList();
    }

    /// Not thread-safe.
    public static final class Builder {
        private final SetGuard guard;
        private final List<Limit> limits = new ArrayList<>();
        private List<String> key = List.of();
        private String moment = "";
        private @Nullable StateTable<?> counted;

        private Builder(SetGuard guard) {
            this.guard = guard;
        }

        /// Sets what is counted.
        public Builder counting(StateTable<?> table, String beganAt, String... columns) {
            counted = table;
            moment = beganAt;
            key = List.of(columns);
            return this;
        }

        public Builder atMost(int most, String name, String condition) {
            limits.add(new Limit(most, name, condition));
            return this;
        }

        public Quota build() {
            if (counted == null || key.isEmpty() || limits.isEmpty()) {
                throw new IllegalStateException(guard.table() + ": counts nothing (expected: a table, a key, a limit)");
            }
            return new Quota(guard, counted, moment, key, limits);
        }
    }
}
