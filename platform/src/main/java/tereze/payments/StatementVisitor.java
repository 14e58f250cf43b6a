package tereze.payments;

/// Takes what a file of statements contains, in its order, while it is read.
public interface StatementVisitor {
    /// A payment, of any status.
    void transaction(Transaction transaction);

    /// A statement that was read to its end. Its payments came before.
    void statement(BankStatement statement);

    /// Something that cannot be read. The rest of the file can.
    void fault(Fault fault);
}
