package tereze.rehearsal.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Eligibility.Born;

/// Everybody who arrives, in the order of arrival: those who apply, mixed with others who never come.
public final class Crowd {
    private static final long SEED = 2;

    private Crowd() {}

    /// Mixes them.
    ///
    /// @param families how many arrive
    /// @param child whether the number of the child is typed, and not that of the parent
    /// @param born the days of birth that the gate takes; null: any
    public static List<Visitor> of(
            int families, Duration arriving, List<Applicant> applicants, boolean child, @Nullable Born born) {
        List<Applicant> coming = applicants.subList(0, Math.min(families, applicants.size()));
        Set<String> typed = new HashSet<>();
        coming.forEach(applicant -> typed.add(number(applicant, child)));
        List<String> strangers = Strangers.of(families - coming.size(), typed, born);
        long[] at = ArrivalSchedule.of(families, arriving);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Visitor> crowd = new ArrayList<>(families);
        int applying = 0;
        for (int i = 0; i < families; i++) {
            int left = families - i;
            if (random.nextInt(left) < coming.size() - applying) {
                Applicant applicant = coming.get(applying++);
                crowd.add(new Visitor(number(applicant, child), applicant, at[i]));
            } else {
                crowd.add(new Visitor(strangers.get(i - applying), null, at[i]));
            }
        }
        return crowd;
    }

    private static String number(Applicant applicant, boolean child) {
        String ofChild = applicant.child();
        return child && ofChild != null ? ofChild : applicant.iin();
    }
}
