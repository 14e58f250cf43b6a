package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.queue.rules.QueueSamples.BEGINS;
import static tereze.queue.rules.QueueSamples.CLOSES;
import static tereze.queue.rules.QueueSamples.NOW;
import static tereze.queue.rules.QueueSamples.OPENS;
import static tereze.queue.rules.QueueSamples.OPERATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.Act;
import tereze.acts.RecordedAct;
import tereze.acts.Subject;
import tereze.api.Text;
import tereze.queue.EventAct;
import tereze.queue.rules.AnnouncementRules.Announcement;
import tereze.releases.Rehearsed;
import tereze.releases.ReleaseAct;
import tereze.releases.SignerRole;

/// Which opening the acts of a release announce.
class AnnouncementRulesTest {
    private static final UUID RELEASE = new UUID(0x7000, 9);
    private static final ReleaseAct DRAFTED = new ReleaseAct.Drafted("school-first-grade", "education", NOW);
    private static final ReleaseAct PUT_BACK = new ReleaseAct.PutBack("other-build", NOW);
    private static final Text TEXT = new Text("А", "Б", "C");

    private static ReleaseAct scheduled(Instant opens, @Nullable Instant prequeue) {
        return new ReleaseAct.Scheduled(Subject.of(OPERATOR), opens, prequeue, CLOSES, NOW);
    }

    /// The acts as they are recorded: each has its number as id.
    private static List<RecordedAct> recorded(Act... acts) {
        List<RecordedAct> all = new ArrayList<>();
        for (Act act : acts) {
            int seq = all.size();
            all.add(new RecordedAct(
                    seq,
                    id(seq),
                    "releases",
                    NOW,
                    RELEASE,
                    seq + 1,
                    OPERATOR.value(),
                    ReleaseAct.REASON,
                    List.of(),
                    act));
        }
        return all;
    }

    private static UUID id(long seq) {
        return new UUID(0x7001, seq);
    }

    private static Announcement announcement(long seq, Instant opens, @Nullable Instant prequeue) {
        return new Announcement(id(seq), OPERATOR, opens, prequeue, CLOSES);
    }

    @Test
    void nothingIsAnnouncedBeforeThePlan() {
        assertThat(AnnouncementRules.of(List.of())).isEmpty();
        assertThat(AnnouncementRules.of(recorded(DRAFTED))).isEmpty();
    }

    @Test
    void thePlanIsAnnouncedWithItsActAndItsOperator() {
        assertThat(AnnouncementRules.of(recorded(DRAFTED, scheduled(OPENS, BEGINS))))
                .hasValue(announcement(1, OPENS, BEGINS));
        assertThat(AnnouncementRules.of(recorded(DRAFTED, scheduled(OPENS, null))))
                .hasValue(announcement(1, OPENS, null));
    }

    @Test
    void anOpeningThatMovedIsAnotherAnnouncement() {
        Instant later = OPENS.plusSeconds(3_600);

        assertThat(AnnouncementRules.of(recorded(DRAFTED, scheduled(OPENS, null), scheduled(later, null))))
                .hasValue(announcement(2, later, null));
    }

    @Test
    void aServiceThatWasPutBackIsNotAnnounced() {
        assertThat(AnnouncementRules.of(recorded(DRAFTED, scheduled(OPENS, null), PUT_BACK)))
                .isEmpty();
        assertThat(AnnouncementRules.of(recorded(DRAFTED, scheduled(OPENS, null), PUT_BACK, scheduled(OPENS, null))))
                .hasValue(announcement(3, OPENS, null));
    }

    static Stream<ReleaseAct> theAnnouncementStaysAfterEveryOtherAct() {
        Subject<Subject.Nothing> somebody = Subject.of(OPERATOR);
        Rehearsed rehearsal = new Rehearsed(
                1, "b", "c", NOW, true, "", List.of(), new Rehearsed.Figures(1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1));
        return Stream.of(
                DRAFTED,
                new ReleaseAct.Opened("school-first-grade", "education", NOW, NOW),
                new ReleaseAct.Rehearsed(rehearsal, NOW),
                new ReleaseAct.RehearsalFailed(rehearsal, NOW),
                new ReleaseAct.Signed(somebody, SignerRole.OWNER, 1, NOW),
                new ReleaseAct.OpenedAsScheduled(1, OPENS),
                new ReleaseAct.Paused(somebody, SignerRole.OWNER, TEXT, CLOSES, TEXT, OPENS),
                new ReleaseAct.Resumed(somebody, SignerRole.OWNER, OPENS),
                new ReleaseAct.RetirementAsked(somebody, "tunnel", CLOSES),
                new ReleaseAct.Retired(somebody, "tunnel", CLOSES),
                new ReleaseAct.VersionPending(2, OPENS),
                new ReleaseAct.VersionOpened(2, OPENS));
    }

    @ParameterizedTest
    @MethodSource
    void theAnnouncementStaysAfterEveryOtherAct(ReleaseAct act) {
        assertThat(AnnouncementRules.of(recorded(scheduled(OPENS, null), act))).hasValue(announcement(0, OPENS, null));
    }

    @Test
    void anActOfAnotherKindAnnouncesNothing() {
        assertThat(AnnouncementRules.of(recorded(new EventAct.Closed(CLOSES)))).isEmpty();
    }
}
