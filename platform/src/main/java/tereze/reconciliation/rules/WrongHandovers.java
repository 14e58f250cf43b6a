package tereze.reconciliation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.WrongHandover;

/// What bailiffs must know of a fine.
public final class WrongHandovers {
    private WrongHandovers() {}

    /// A fine for each bailiff who got it on the day on which it was settled, or later. One who got it before that day
    /// got a fine that was not yet paid, whatever became of it.
    ///
    /// @param zone in which days are told
    public static List<WrongHandover> of(Fine fine, List<Handover> handovers, Judgement judgement, ZoneId zone) {
        if (judgement.paidAt().isEmpty()) {
            return List.of();
        }
        Instant paidAt = judgement.paidAt().get();
        LocalDate paidOn = LocalDate.ofInstant(paidAt, zone);
        Map<String, LocalDate> first = new TreeMap<>();
        handovers.forEach(handover ->
                first.merge(handover.bailiff(), handover.on(), (one, other) -> one.isBefore(other) ? one : other));
        return first.entrySet().stream()
                .filter(bailiff -> !bailiff.getValue().isBefore(paidOn))
                .map(bailiff -> new WrongHandover(
                        bailiff.getKey(),
                        fine.number(),
                        fine.amount(),
                        paidAt,
                        bailiff.getValue(),
                        !paidOn.isAfter(fine.deadline()),
                        Evidence.joined(judgement.evidence())))
                .toList();
    }
}
