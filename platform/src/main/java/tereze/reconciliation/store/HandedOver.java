package tereze.reconciliation.store;

import tereze.payments.BankStatement;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Rejection;
import tereze.reconciliation.reading.Register;
import tereze.reconciliation.reading.ReportedPayment;

/// Hands what files contain over to the thread that puts it into the database.
record HandedOver(Conveyor<HandedOver.Row> conveyor) implements Register {

    /// Something that files contain.
    interface Row {
        void putInto(LoadingRegister register);
    }

    @Override
    public void fine(Fine fine, Evidence place) {
        conveyor.put(register -> register.fine(fine, place));
    }

    @Override
    public void handover(String number, Handover handover, Evidence place) {
        conveyor.put(register -> register.handover(number, handover, place));
    }

    @Override
    public void payment(ReportedPayment payment) {
        conveyor.put(register -> register.payment(payment));
    }

    @Override
    public void statement(String file, BankStatement statement) {
        conveyor.put(register -> register.statement(file, statement));
    }

    @Override
    public void rejected(Rejection rejection) {
        conveyor.put(register -> register.rejected(rejection));
    }
}
