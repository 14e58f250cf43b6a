package tereze.releases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.releases.ReleaseCommand.Plan;

/// The announcement of an opening as it is sent. Moments are exact seconds.
///
/// @param prequeue from when people can take a place in the queue, before `opens`; null for no such time
/// @param closes until when applications are taken through the queue only, after `opens`
record PlanBody(
        @Schema(format = "date-time") @Nullable String opens,
        @Schema(format = "date-time") @Nullable String prequeue,
        @Schema(format = "date-time") @Nullable String closes) {
    /// A place in the queue is kept for hours, not for days.
    private static final Duration LONGEST_PREQUEUE = Duration.ofHours(24);

    /// A rush is over after half a year.
    private static final Duration LONGEST_QUEUE = Duration.ofDays(184);

    /// As far ahead as the working calendar of a country is known, at most.
    private static final Duration FURTHEST = Duration.ofDays(731);

    /// The plan; empty if some of its moments are wrong, which are all noted.
    Optional<Plan> read(Fields fields, Instant now) {
        Optional<Instant> opening = fields.required("/opens", opens, PlanBody::second, FieldError.Kind.WRONG_FORM);
        Optional<Instant> before = fields.optional("/prequeue", prequeue, PlanBody::second, FieldError.Kind.WRONG_FORM);
        Optional<Instant> after = fields.required("/closes", closes, PlanBody::second, FieldError.Kind.WRONG_FORM);
        if (opening.isEmpty()
                || after.isEmpty()
                || (prequeue != null && !CleanText.isBlank(prequeue) && before.isEmpty())) {
            return Optional.empty();
        }
        Instant opens = opening.get();
        boolean soon = within("/opens", opens.isBefore(now.plus(FURTHEST)), fields);
        boolean ahead = within(
                "/prequeue",
                before.map(it -> it.isBefore(opens) && !it.isBefore(opens.minus(LONGEST_PREQUEUE)))
                        .orElse(true),
                fields);
        boolean ends = within(
                "/closes", after.get().isAfter(opens) && !after.get().isAfter(opens.plus(LONGEST_QUEUE)), fields);
        return soon && ahead && ends
                ? Optional.of(new Plan(opens, before.orElse(null), after.get()))
                : Optional.empty();
    }

    /// A moment of a whole second.
    static Optional<Instant> second(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(moment -> moment.truncatedTo(ChronoUnit.SECONDS).equals(moment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean within(String field, boolean good, Fields fields) {
        if (!good) {
            fields.wrong(field, FieldError.Kind.OUT_OF_RANGE);
        }
        return good;
    }
}
