package tereze.garden.declared;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.garden.Leases;
import tereze.garden.Plot;

/// Whether a plot can be leased.
@Component("garden.plot")
final class PlotSource implements EvidenceSource<PlotSource.Asked, PlotSource.Facts> {
    /// The plot that the applicant chose.
    record Asked(Optional<UUID> plot) {}

    /// The facts about the plot.
    ///
    /// @param room whether the applicant may lease one more plot
    record Facts(boolean known, boolean free, boolean room) {}

    private final Leases leases;

    PlotSource(Leases leases) {
        this.leases = leases;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        Optional<Plot> plot = asked.plot().flatMap(Plot::of);
        return new Facts(
                plot.isPresent(), plot.filter(leases::isFree).isPresent(), leases.hasRoom(context.applicant()));
    }
}
