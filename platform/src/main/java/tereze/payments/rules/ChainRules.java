package tereze.payments.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.payments.AccountChain;
import tereze.payments.AccountChain.Filed;
import tereze.payments.Balance;
import tereze.payments.BankStatement;
import tereze.payments.Hole;
import tereze.payments.StatementKind;

/// Finds the statements of an account that are missing.
///
/// Each statement begins with the balance with which the one before it ended. So one that moved money and is missing
/// leaves a hole. One that moved none is missed only by its number.
public final class ChainRules {
    private static final Comparator<Filed> BY_SEQUENCE = Comparator.comparing(
            filed -> Objects.requireNonNull(filed.statement().sequence()));
    private static final Comparator<Filed> BY_DAY = by(filed ->
                    day(filed.statement().opening()))
            .thenComparing(by(filed -> day(filed.statement().closing())))
            .thenComparing(by(filed -> filed.statement().created()))
            .thenComparing(Filed::file)
            .thenComparingInt(filed -> filed.statement().place());

    private ChainRules() {}

    /// The chain of each account, by its number and currency.
    public static List<AccountChain> chains(Collection<Filed> all) {
        Map<Account, List<Filed>> byAccount = new TreeMap<>();
        for (Filed filed : all) {
            byAccount
                    .computeIfAbsent(Account.of(filed.statement()), none -> new ArrayList<>())
                    .add(filed);
        }
        return byAccount.entrySet().stream()
                .map(account -> new AccountChain(
                        account.getKey().number(),
                        account.getKey().currency(),
                        account.getValue().size(),
                        holes(account.getValue())))
                .toList();
    }

    private record Account(String number, String currency) implements Comparable<Account> {
        private static Account of(BankStatement statement) {
            return new Account(
                    Objects.requireNonNullElse(statement.account(), ""),
                    Objects.requireNonNullElse(statement.currency(), ""));
        }

        @Override
        public int compareTo(Account other) {
            return Comparator.comparing(Account::number)
                    .thenComparing(Account::currency)
                    .compare(this, other);
        }
    }

    /// Reports of the day and notifications are no links of the chain: they come besides the statement.
    private static List<Hole> holes(List<Filed> ofAccount) {
        List<Filed> links = once(ofAccount.stream()
                .filter(filed -> filed.statement().kind() == StatementKind.STATEMENT)
                .toList());
        boolean numbered = areNumbered(links);
        List<Filed> ordered =
                links.stream().sorted(numbered ? BY_SEQUENCE : BY_DAY).toList();
        List<Hole> holes = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Filed earlier = ordered.get(i - 1);
            Filed later = ordered.get(i);
            BigDecimal closing = amount(earlier.statement().closing());
            BigDecimal opening = amount(later.statement().opening());
            if (differ(closing, opening) || (numbered && isNumberLeftOut(earlier, later))) {
                holes.add(new Hole(earlier.name(), later.name(), closing, opening));
            }
        }
        return holes;
    }

    private static boolean differ(@Nullable BigDecimal closing, @Nullable BigDecimal opening) {
        return closing != null && opening != null && closing.compareTo(opening) != 0;
    }

    private static @Nullable BigDecimal amount(@Nullable Balance balance) {
        return balance == null ? null : balance.money().amount();
    }

    private static boolean isNumberLeftOut(Filed earlier, Filed later) {
        return Objects.requireNonNull(later.statement().sequence())
                        - Objects.requireNonNull(earlier.statement().sequence())
                != 1;
    }

    private static boolean areNumbered(List<Filed> links) {
        Set<Long> numbers = new HashSet<>();
        return links.stream()
                .map(filed -> filed.statement().sequence())
                .allMatch(sequence -> sequence != null && numbers.add(sequence));
    }

    /// A statement that was given twice is one link.
    private static List<Filed> once(List<Filed> links) {
        Map<BankStatement, Filed> once = new LinkedHashMap<>();
        links.stream()
                .sorted(Comparator.comparing(Filed::file)
                        .thenComparingInt(filed -> filed.statement().place()))
                .forEach(filed -> once.putIfAbsent(withoutPlace(filed.statement()), filed));
        return List.copyOf(once.values());
    }

    private static BankStatement withoutPlace(BankStatement one) {
        return new BankStatement(
                0,
                one.kind(),
                one.id(),
                one.sequence(),
                one.account(),
                one.currency(),
                one.opening(),
                one.closing(),
                one.created(),
                one.figures());
    }

    /// What a statement does not say comes last.
    private static <T extends Comparable<? super T>> Comparator<Filed> by(Function<Filed, @Nullable T> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static @Nullable LocalDate day(@Nullable Balance balance) {
        return balance == null ? null : balance.day();
    }
}
