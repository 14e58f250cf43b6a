package tereze.cases.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Role;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Quota;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.addresses.Kato;
import tereze.api.LookAlikes;
import tereze.api.ReferenceNumber;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.Consent;
import tereze.cases.Submitter;
import tereze.cases.TaskCounts;
import tereze.cases.TaskFilter;
import tereze.cases.TaskLoad;
import tereze.cases.rules.CaseEvolution;
import tereze.cases.rules.CaseRules;
import tereze.mandates.RepresentationBasis;

/// The table of cases, and its queries.
public final class CaseTable {
    private static final StateTable<Case> TABLE = StateTable.of("cases.case", Case.class)
            .stage("stage")
            .derived("asked", List.class, CaseTable::asked)
            .derived("open_key", String.class, CaseTable::openKey)
            .derived("submitted_by", UUID.class, CaseTable::submittedBy)
            .derived("mandate", UUID.class, kase -> ground(kase, RepresentationBasis.Kind.MANDATE))
            .derived("relation", UUID.class, kase -> ground(kase, RepresentationBasis.Kind.CHILD))
            .frozen(
                    "number",
                    "applicant",
                    "submitter",
                    "submitted_by",
                    "mandate",
                    "relation",
                    "service",
                    "service_version",
                    "form",
                    "open_value",
                    "opened",
                    "ord")
            .unique("open_key")
            .unique("number")
            .build();

    /// The number of bits after the milliseconds, in the first half of a UUIDv7.
    private static final int UUID_7_TIME = 16;

    private static final int MILLIS = 1_000;

    /// As the index has it. Cases from before Kazakh letters were folded keep the key that their acts have.
    private static final String THING =
            "translate(s.open_value, '%s', '%s')".formatted(LookAlikes.NUMBER_LETTERS, LookAlikes.NUMBER_BECOME);

    private static final String WITH_OFFICERS = "s.status = 'with-officer' and s.role = any(?)";
    private static final String WITH_APPLICANTS = "s.status = 'with-applicant' and s.role = any(?)";
    private static final String IN_TERRITORY =
            "(s.place is null or exists (select 1 from unnest(?::text[], ?::text[]) held (role, begins)"
                    + " where held.role = s.role and starts_with(s.place, held.begins)))";
    private static final String DUE = "coalesce(s.due, 'infinity')";
    private static final String OPEN = "s.status in ('waiting-consent', 'with-officer', 'with-applicant')";
    private static final String GRANTED_OPEN_OTHERS =
            "case s.status when 'granted' then 0 when 'waiting-consent' then 1 when 'with-officer' then 1"
                    + " when 'with-applicant' then 1 else 2 end";
    private static final String FILTERED = " and (?::uuid is null or s.assignee = ?::uuid)"
            + " and (not ?::boolean or s.assignee is null) and (?::text = '' or s.service = ?)"
            + " and (not ?::boolean or s.due <= ?::timestamptz)";
    private static final String PAGE =
            " and (" + DUE + ", s.id) > (?::timestamptz, ?) order by " + DUE + ", s.id limit ?";

    public static final Lifecycle<Case, CaseAct> CASES = new Lifecycle<>(TABLE, CaseAct.class, CaseEvolution::evolve);

    /// The applications of one person for one service.
    public static final Quota APPLYING = Quota.of("cases.applying")
            .counting(TABLE, "opened", "applicant", "service")
            .atMost(CaseRules.MAX_OPEN, CaseRules.OPEN, OPEN)
            .atMost(CaseRules.MAX_LATELY, "day", "s.opened > :now - interval '1 day'")
            .build();

    private final JdbcClient jdbc;
    private final StateLoader<Case> byId;
    private final StateLoader<Case> byOpenKey;

    public CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = TABLE.byId(jdbc);
        this.byOpenKey = TABLE.byUnique(jdbc, "open_key");
    }

    public Optional<Versioned<Case>> find(UUID id) {
        return byId.first(id);
    }

    /// The case with a number, if this person or one of these roles has to do with it. One query answers both a number
    /// of nobody and one of others.
    public Optional<Case> find(ReferenceNumber number, PersonId person, Collection<Role> roles) {
        return states(
                        "s.number = ? and (s.applicant = ? or s.submitted_by = ? or s.role = any(?)"
                                + " or s.asked @> jsonb_build_array(?::text))",
                        number.value(),
                        person.value(),
                        person.value(),
                        codes(roles),
                        person.toString())
                .stream()
                .findFirst();
    }

    /// The applicant's open case about the same thing.
    public Optional<Versioned<Case>> open(PersonId applicant, String service, String openValue) {
        return byOpenKey.first(openKey(applicant, service, openValue));
    }

    /// Other cases of a service about the same thing, of all applicants: the granted ones, then the open ones, then
    /// the others, each newest first. An applicant can make others by applying and withdrawing, so these must not
    /// push out a grant or somebody's open case.
    ///
    /// @param openValue its key: the [Case#openValue] of one of them
    public List<Case> aboutTheSame(String service, String openValue, UUID but, int limit) {
        return states(
                "s.service = ? and " + THING + " = ? and s.id <> ? order by " + GRANTED_OPEN_OTHERS
                        + ", s.id desc limit ?",
                service,
                LookAlikes.numberKey(openValue),
                but,
                limit);
    }

    public List<Case> of(PersonId applicant, UUID before, int limit) {
        return states("s.applicant = ? and s.id < ? order by s.id desc limit ?", applicant.value(), before, limit);
    }

    public List<Case> sentBy(PersonId submitter, UUID before, int limit) {
        return states("s.submitted_by = ? and s.id < ? order by s.id desc limit ?", submitter.value(), before, limit);
    }

    /// Cases in which a person was asked, open and ended ones.
    public List<Case> asking(PersonId person, UUID before, int limit) {
        return states(
                "s.asked @> jsonb_build_array(?::text) and s.id < ? order by s.id desc limit ?",
                person.toString(),
                before,
                limit);
    }

    /// Cases in which an officer asked the applicant, the most urgent first.
    public List<Case> askedApplicant(PersonId applicant, int limit) {
        return states(
                "s.applicant = ? and s.status = 'with-applicant' order by s.due, s.id limit ?",
                applicant.value(),
                limit);
    }

    /// Open cases in which a person was asked, whether or not the person has answered.
    public List<Case> openAsking(PersonId person, int limit) {
        return states(
                "s.asked @> jsonb_build_array(?::text) and " + OPEN + " order by s.id desc limit ?",
                person.toString(),
                limit);
    }

    /// Cases with officers of these roles, in their territories, most urgent first.
    ///
    /// @param after the due time and id of the last one on the previous page
    public List<Case> tasks(
            Collection<Role> roles, TaskFilter filter, Instant now, @Nullable Instant dueAfter, UUID after, int limit) {
        String[] codes = codes(roles);
        return states(
                (filter.asked() ? WITH_APPLICANTS : WITH_OFFICERS) + " and " + IN_TERRITORY + FILTERED + PAGE,
                all(List.of(codes, codes, leading(roles)), filter, now, List.of(orLast(dueAfter), after, limit)));
    }

    /// Cases with officers of these roles, outside their territories, whose deadline has passed.
    public List<Case> overdueElsewhere(
            Collection<Role> roles, TaskFilter filter, Instant now, @Nullable Instant dueAfter, UUID after, int limit) {
        String[] codes = codes(roles);
        return states(
                WITH_OFFICERS + " and s.due <= ?::timestamptz and not " + IN_TERRITORY + FILTERED + PAGE,
                all(
                        List.of(codes, now.toString(), codes, leading(roles)),
                        filter,
                        now,
                        List.of(orLast(dueAfter), after, limit)));
    }

    /// The parameters of a list, with those of the filter between.
    private static Object[] all(List<Object> before, TaskFilter filter, Instant now, List<Object> after) {
        List<@Nullable Object> all = new ArrayList<>(before);
        PersonId assignee = filter.assignee();
        String officer = assignee == null ? null : assignee.toString();
        String service = Objects.requireNonNullElse(filter.service(), "");
        Collections.addAll(all, officer, officer, filter.unassigned(), service, service, filter.late(), now.toString());
        all.addAll(after);
        return all.toArray();
    }

    /// The number of cases that officers of these roles may see.
    public TaskCounts counts(Collection<Role> roles, PersonId officer, Instant now) {
        String[] codes = codes(roles);
        Map<String, Long> byService = new LinkedHashMap<>();
        long[] sums = new long[3];
        jdbc.sql("select s.service, count(*), count(*) filter (where s.assignee = ?),"
                        + " count(*) filter (where s.assignee is null), count(*) filter (where s.due <= ?::timestamptz)"
                        + " from cases.case s where " + WITH_OFFICERS + " and (s.due <= ?::timestamptz or "
                        + IN_TERRITORY + ") group by s.service order by s.service")
                .params(officer.value(), now.toString(), codes, now.toString(), codes, leading(roles))
                .query(row -> {
                    byService.put(row.getString(1), row.getLong(2));
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += row.getLong(i + 3);
                    }
                });
        long total = byService.values().stream().mapToLong(Long::longValue).sum();
        long asked = jdbc.sql("select count(*) from cases.case s where " + WITH_APPLICANTS + " and " + IN_TERRITORY)
                .params(codes, codes, leading(roles))
                .query(Long.class)
                .single();
        return new TaskCounts(total, sums[0], sums[1], sums[2], asked, byService);
    }

    /// The open cases with officers of these roles, in their territories, by place and assignee.
    public List<TaskLoad> load(Collection<Role> roles, Instant now) {
        String[] codes = codes(roles);
        return jdbc.sql("select s.place, s.assignee, count(*),"
                        + " count(*) filter (where s.status = 'with-officer' and s.due <= ?::timestamptz),"
                        + " count(*) filter (where s.status = 'with-applicant') from cases.case s"
                        + " where s.status in ('with-officer', 'with-applicant') and s.role = any(?) and "
                        + IN_TERRITORY
                        + " group by s.place, s.assignee")
                .params(now.toString(), codes, codes, leading(roles))
                .query((row, _) -> {
                    String place = row.getString(1);
                    UUID assignee = row.getObject(2, UUID.class);
                    return new TaskLoad(
                            place == null ? null : new Kato(place),
                            assignee == null ? null : new PersonId(assignee),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5));
                })
                .list();
    }

    private static String orLast(@Nullable Instant due) {
        return due == null ? "infinity" : due.toString();
    }

    private static String[] codes(Collection<Role> roles) {
        return roles.stream().map(Role::role).toArray(String[]::new);
    }

    private static String[] leading(Collection<Role> roles) {
        return roles.stream().map(Role::leading).toArray(String[]::new);
    }

    /// Cases in which a deadline of an answer has passed, oldest first.
    ///
    /// @param last of the previous page; null for the first page
    public List<DueItem<Instant>> silentBy(Instant now, @Nullable DueItem<Instant> last) {
        return TABLE.due(jdbc, "s.status = 'waiting-consent'", now, last);
    }

    /// Cases in which the time to reply to a question is over, oldest first.
    ///
    /// @param last of the previous page; null for the first page
    public List<DueItem<Instant>> unansweredBy(Instant now, @Nullable DueItem<Instant> last) {
        return TABLE.due(jdbc, "s.status = 'with-applicant'", now, last);
    }

    /// Open cases with a term that could not be computed yet.
    ///
    /// @param last of the previous page; null for the first page
    public List<DueItem<UUID>> withoutTerm(@Nullable DueItem<UUID> last) {
        return jdbc
                .sql("select id from cases.case where due is null and status in ('waiting-consent', 'with-officer')"
                        + " and id > ? order by id limit " + DueJob.LOOKED_UP_AT_ONCE)
                .param(last == null ? new UUID(0, 0) : last.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> new DueItem<>(id, id))
                .toList();
    }

    /// The number of cases opened since a moment. Ids are in the order of time.
    public long openedSince(Instant moment) {
        return jdbc.sql("select count(*) from cases.case where id >= ?")
                .param(new UUID(moment.toEpochMilli() << UUID_7_TIME, 0))
                .query(Long.class)
                .single();
    }

    /// The median time from the opening to the decision, of the cases opened since a moment that are decided.
    public Optional<Duration> medianDecisionSince(Instant moment) {
        return jdbc.sql("select percentile_disc(0.5) within group (order by"
                        + " extract(epoch from (stage ->> 'at')::timestamptz - opened)::float8) as seconds"
                        + " from cases.case where id >= ? and status in ('granted', 'refused')")
                .param(new UUID(moment.toEpochMilli() << UUID_7_TIME, 0))
                .query((row, _) -> Optional.ofNullable(row.getObject("seconds", Double.class))
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * MILLIS))))
                .single();
    }

    private List<Case> states(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }

    private static @Nullable UUID submittedBy(Case kase) {
        Submitter submitter = kase.submitter();
        return submitter == null ? null : submitter.person().value();
    }

    private static @Nullable UUID ground(Case kase, RepresentationBasis.Kind kind) {
        Submitter submitter = kase.submitter();
        return submitter != null && submitter.authority().kind() == kind
                ? submitter.authority().id()
                : null;
    }

    private static List<PersonId> asked(Case kase) {
        return kase.consents().stream().map(Consent::person).toList();
    }

    private static @Nullable String openKey(Case kase) {
        var value = kase.openValue();
        return value == null || !kase.status().open() ? null : openKey(kase.applicant(), kase.service(), value);
    }

    private static String openKey(PersonId applicant, String service, String openValue) {
        return service + ' ' + applicant + ' ' + openValue;
    }
}
