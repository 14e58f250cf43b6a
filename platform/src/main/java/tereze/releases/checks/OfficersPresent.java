package tereze.releases.checks;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.addresses.Regions;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.Procedure;

/// In each region somebody holds the role of the officers who decide. In a demonstration one region is enough, because
/// its officers work in one city.
@Component
final class OfficersPresent implements OpeningCheck {
    private final Access access;
    private final Regions regions;
    private final boolean demo;

    OfficersPresent(Access access, Regions regions, @Value("${tereze.demo:false}") boolean demo) {
        this.access = access;
        this.regions = regions;
        this.demo = demo;
    }

    @Override
    public String id() {
        return "officers";
    }

    @Override
    public boolean isOfOwner() {
        return true;
    }

    @Override
    public boolean isPassed(Opening opening) {
        Procedure.Officer officer = opening.service().procedure().decision().officer();
        if (officer == null) {
            return true;
        }
        return demo
                ? regions.all().stream().anyMatch(region -> isHeld(officer, region))
                : regions.all().stream().allMatch(region -> isHeld(officer, region));
    }

    private boolean isHeld(Procedure.Officer officer, Regions.Region region) {
        return access.isHeldIn(officer.role(), region.kato().value(), List.of());
    }
}
