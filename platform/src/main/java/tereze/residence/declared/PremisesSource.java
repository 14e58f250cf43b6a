package tereze.residence.declared;

import org.springframework.stereotype.Component;
import tereze.addresses.Premises;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.catalogue.DataOfOthers;

/// Facts about premises, by their address code.
@Component("addresses.premises")
final class PremisesSource implements EvidenceSource<PremisesSource.Asked, PremisesSource.Facts> {
    record Asked(String rka) {}

    /// @param known, residential public data of the address register
    /// @param arrested whether nobody may be registered there
    record Facts(
            boolean known,
            boolean residential,
            @DataOfOthers boolean arrested) {}

    private final RegisterReads registers;

    PremisesSource(RegisterReads registers) {
        this.registers = registers;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        return registers
                .dwelling(asked.rka(), registers.dayOf(context.now()))
                .map(dwelling -> facts(dwelling.premises()))
                .orElseGet(() -> new Facts(false, false, false));
    }

    private static Facts facts(Premises premises) {
        return new Facts(true, premises.kind().isDwelling(), premises.arrested());
    }
}
