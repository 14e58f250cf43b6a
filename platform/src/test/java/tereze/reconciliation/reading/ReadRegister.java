package tereze.reconciliation.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tereze.payments.BankStatement;
import tereze.payments.BankTime;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Rejection;

/// Keeps what files contain.
final class ReadRegister implements Register {
    static final BankTime TIME = new BankTime(ZoneId.of("Asia/Almaty"));

    final List<Fine> fines = new ArrayList<>();
    final List<Handover> handovers = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<ReportedPayment> payments = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final AgencyFiles files = new AgencyFiles(Columns.load(), TIME, this);

    @Override
    public void fine(Fine fine, Evidence place) {
        fines.add(fine);
        places.add(place.toString());
    }

    @Override
    public void handover(String number, Handover handover, Evidence place) {
        handovers.add(handover);
        places.add(place.toString());
    }

    @Override
    public void payment(ReportedPayment payment) {
        payments.add(payment);
    }

    @Override
    public void statement(String file, BankStatement statement) {}

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    /// `place reason` of each rejection.
    List<String> reasons() {
        return rejections.stream()
                .map(rejection -> rejection.place() + " " + rejection.reason().code())
                .toList();
    }
}
