package tereze.payments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tereze.payments.AccountChain.Filed;

/// What some files of statements say, in figures.
///
/// @param statements in the order of the files
/// @param accounts the chains of their accounts
/// @param rejected what could not be read
public record StatementFiles(List<Filed> statements, List<AccountChain> accounts, List<Rejected> rejected) {
    public StatementFiles {
        statements = List.copyOf(statements);
        accounts = List.copyOf(accounts);
        rejected = List.copyOf(rejected);
    }

    /// A fault with the name of its file.
    public record Rejected(String file, Fault fault) {}

    /// Whether each file was read to its end. A payment that is wrong costs only itself.
    public boolean isComplete() {
        return rejected.stream().allMatch(one -> one.fault().reason() == Fault.Reason.AMOUNT);
    }

    /// Reads all files. One that is damaged is read up to the damage.
    public static StatementFiles read(List<InputFile> files, BankTime time) {
        List<Filed> statements = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (InputFile file : files) {
            StatementVisitor visitor = new StatementVisitor() {
                @Override
                public void transaction(Transaction transaction) {}

                @Override
                public void statement(BankStatement statement) {
                    statements.add(new Filed(file.name(), statement));
                }

                @Override
                public void fault(Fault fault) {
                    rejected.add(new Rejected(file.name(), fault));
                }
            };
            try (InputStream in = file.open()) {
                new StatementReader(time).read(in, visitor).ifPresent(visitor::fault);
            } catch (IOException e) {
                visitor.fault(new Fault(0, Fault.Reason.UNREADABLE, "the file cannot be opened or unpacked"));
            }
        }
        return new StatementFiles(statements, AccountChain.of(statements), rejected);
    }
}
