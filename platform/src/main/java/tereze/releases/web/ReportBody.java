package tereze.releases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.catalogue.ServiceId;
import tereze.releases.RehearsalReport;

/// The report of a rehearsal as it is sent, `report.json`.
///
/// @param format 1
/// @param build what ran, as `./tereze build-id` prints it
/// @param at when it was made
/// @param memory of the machine, in bytes
/// @param families arrivals in the first minute
/// @param beside the services and peaks that ran at the same time
/// @param goodput applications a second that were taken
/// @param p50 in milliseconds, as `p99`
/// @param reason why it failed; empty if it passed
record ReportBody(
        @Nullable Integer format,
        @Nullable String service,
        @Nullable Integer version,
        @Nullable String build,
        @Schema(format = "date-time") @Nullable String at,
        @Nullable Integer cpus,
        @Nullable Long memory,
        @Nullable Integer families,
        @Nullable Integer minutes,
        @Nullable List<String> beside,
        @Nullable Integer tickets,
        @Nullable Integer ticketsLost,
        @Nullable Integer applications,
        @Nullable Integer receipts,
        @Nullable Integer receiptsLost,
        @Nullable Integer doubles,
        @Nullable Integer inversions,
        @Nullable Double goodput,
        @Nullable Double p50,
        @Nullable Double p99,
        @Nullable Integer errors,
        @Nullable Double recoverySeconds,
        @Nullable Boolean passed,
        @Nullable String reason) {
    private static final int MOST_BESIDE = 20;
    private static final int LONGEST_REASON = 1_000;

    /// More than any machine does.
    private static final double MOST_MEASURED = 1e9;

    private static final Pattern BUILD = Pattern.compile("[0-9a-f]{64}");

    /// The report; empty if some of its members are wrong, which are all noted.
    ///
    /// @param of the service that the report must be about
    Optional<RehearsalReport> read(String of, Fields fields) {
        Reading reading = new Reading(fields);
        reading.whole("/format", format, RehearsalReport.FORMAT, RehearsalReport.FORMAT);
        Optional<String> about = fields.required(
                "/service", service, text -> Optional.of(text).filter(of::equals), FieldError.Kind.NOT_ALLOWED);
        reading.whole("/version", version, 1, Integer.MAX_VALUE);
        Optional<String> ran = fields.required(
                "/build",
                build,
                text -> Optional.of(text).filter(it -> BUILD.matcher(it).matches()),
                FieldError.Kind.WRONG_FORM);
        Optional<Instant> made = fields.required("/at", at, ReportBody::moment, FieldError.Kind.WRONG_FORM);
        reading.whole("/cpus", cpus, 1, Integer.MAX_VALUE);
        reading.whole("/memory", memory, 1, Long.MAX_VALUE);
        reading.whole("/families", families, 1, Integer.MAX_VALUE);
        reading.whole("/minutes", minutes, 1, Integer.MAX_VALUE);
        reading.beside(beside);
        reading.counts(this);
        reading.flag("/passed", passed);
        reading.reason(reason, Boolean.TRUE.equals(passed));
        return reading.good && about.isPresent() && ran.isPresent()
                ? made.map(moment -> report(of, moment))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private RehearsalReport report(String of, Instant made) {
        return new RehearsalReport(
                sent(format),
                of,
                sent(version),
                sent(build),
                made,
                sent(cpus),
                sent(memory),
                sent(families),
                sent(minutes),
                sent(beside),
                sent(tickets),
                sent(ticketsLost),
                sent(applications),
                sent(receipts),
                sent(receiptsLost),
                sent(doubles),
                sent(inversions),
                sent(goodput),
                sent(p50),
                sent(p99),
                sent(errors),
                sent(recoverySeconds),
                sent(passed),
                sent(reason));
    }

    private static <T> T sent(@Nullable T member) {
        return Objects.requireNonNull(member);
    }

    /// Notes what is wrong with the members.
    private static final class Reading {
        private final Fields fields;
        private boolean good = true;

        Reading(Fields fields) {
            this.fields = fields;
        }

        void counts(ReportBody sent) {
            count("/tickets", sent.tickets);
            count("/ticketsLost", sent.ticketsLost);
            count("/applications", sent.applications);
            count("/receipts", sent.receipts);
            count("/receiptsLost", sent.receiptsLost);
            count("/doubles", sent.doubles);
            count("/inversions", sent.inversions);
            measured("/goodput", sent.goodput);
            measured("/p50", sent.p50);
            measured("/p99", sent.p99);
            count("/errors", sent.errors);
            measured("/recoverySeconds", sent.recoverySeconds);
        }

        private void count(String field, @Nullable Integer number) {
            whole(field, number, 0, Integer.MAX_VALUE);
        }

        void whole(String field, @Nullable Number number, long least, long most) {
            if (number == null) {
                wrong(field, FieldError.Kind.MISSING);
            } else if (number.longValue() < least || number.longValue() > most) {
                wrong(field, FieldError.Kind.OUT_OF_RANGE);
            }
        }

        void measured(String field, @Nullable Double number) {
            if (number == null) {
                wrong(field, FieldError.Kind.MISSING);
            } else if (!(number >= 0 && number <= MOST_MEASURED)) {
                wrong(field, FieldError.Kind.OUT_OF_RANGE);
            }
        }

        void flag(String field, @Nullable Boolean flag) {
            if (flag == null) {
                wrong(field, FieldError.Kind.MISSING);
            }
        }

        void beside(@Nullable List<String> sent) {
            if (sent == null) {
                wrong("/beside", FieldError.Kind.MISSING);
            } else if (sent.size() > MOST_BESIDE) {
                wrong("/beside", FieldError.Kind.TOO_LONG);
            } else if (!sent.stream().allMatch(id -> id != null && ServiceId.isWellFormed(id))) {
                wrong("/beside", FieldError.Kind.WRONG_FORM);
            }
        }

        /// One that passed has none.
        void reason(@Nullable String sent, boolean passed) {
            if (sent == null || (!passed && CleanText.isBlank(sent))) {
                wrong("/reason", FieldError.Kind.MISSING);
            } else if (sent.length() > LONGEST_REASON) {
                wrong("/reason", FieldError.Kind.TOO_LONG);
            } else if (passed && !sent.isEmpty()) {
                wrong("/reason", FieldError.Kind.NOT_ALLOWED);
            }
        }

        private void wrong(String field, FieldError.Kind kind) {
            fields.wrong(field, kind);
            good = false;
        }
    }
}
