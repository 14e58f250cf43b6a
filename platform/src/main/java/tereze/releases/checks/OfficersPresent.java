package tereze.releases.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.addresses.Regions;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.Procedure;
import tereze.releases.ReleaseSettings;

/// In each region somebody holds the role of the officers who decide, or in one region if the settings say so.
@Component
final class OfficersPresent implements OpeningCheck {
    private final Access access;
    private final Regions regions;
    private final boolean inOneRegion;

    OfficersPresent(Access access, Regions regions, ReleaseSettings settings) {
        this.access = access;
        this.regions = regions;
        this.inOneRegion = settings.inOneRegion();
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
        return inOneRegion
                ? regions.all().stream().anyMatch(region -> isHeld(officer, region))
                : regions.all().stream().allMatch(region -> isHeld(officer, region));
    }

    private boolean isHeld(Procedure.Officer officer, Regions.Region region) {
        return access.isHeldIn(officer.role(), region.kato().value(), List.of());
    }
}
