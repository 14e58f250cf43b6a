package tereze.demo.country;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The names of the synthetic people, from `country/kz/names.csv`.
///
/// A name depends only on its stream of random numbers, the person's sex and the father's name: not on the region, and
/// not on what the person owns, rents or experiences.
final class Names {
    /// Seven families in ten have names of the Kazakh tradition, the others of the Russian one, in every region
    /// alike.
    private static final int KAZAKH_IN_TEN = 7;

    private static final int WITHOUT_PATRONYMIC_ONE_IN = 20;

    private final Map<Tradition, Stock> stocks = new EnumMap<>(Tradition.class);

    private Names() {}

    /// How names and patronymics are made.
    enum Tradition {
        KK,
        RU
    }

    /// A name as in the register of people.
    record FullName(String surname, String given, @Nullable String patronymic) {
        String text() {
            return patronymic == null ? surname + " " + given : surname + " " + given + " " + patronymic;
        }
    }

    /// A given name of a man, with the patronymics of his children.
    record Man(String given, String son, String daughter) {}

    /// The name pool of one family.
    record Family(Tradition tradition, String man, String woman) {}

    private record Surname(String man, String woman) {}

    private record Stock(List<Man> men, List<String> women, List<Surname> surnames) {}

    static Names read() {
        Names names = new Names();
        for (Tradition tradition : Tradition.values()) {
            names.stocks.put(tradition, new Stock(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
        for (CSVRecord row : CountryFile.read("names.csv")) {
            Stock stock = names.stock(row.get("tradition").equals("kk") ? Tradition.KK : Tradition.RU);
            String male = row.get("male");
            String female = row.get("female");
            if (row.get("part").equals("surname")) {
                stock.surnames.add(new Surname(male, female));
            } else if (male.isEmpty()) {
                stock.women.add(female);
            } else {
                stock.men.add(new Man(male, row.get("patronymic_male"), row.get("patronymic_female")));
            }
        }
        return names;
    }

    Family family(SplittableRandom random) {
        Tradition tradition = random.nextInt(10) < KAZAKH_IN_TEN ? Tradition.KK : Tradition.RU;
        Surname surname = pick(stock(tradition).surnames, random);
        return new Family(tradition, surname.man, surname.woman);
    }

    Man man(Family family, SplittableRandom random) {
        return pick(stock(family.tradition).men, random);
    }

    String woman(Family family, SplittableRandom random) {
        return pick(stock(family.tradition).women, random);
    }

    /// The full name of a member of a family.
    ///
    /// @param father his name; null if he is not in the country, and then another name is drawn
    FullName fullName(Family family, String given, boolean male, @Nullable Man father, SplittableRandom random) {
        Man drawn = man(family, random);
        Man named = father == null ? drawn : father;
        boolean without = random.nextInt(WITHOUT_PATRONYMIC_ONE_IN) == 0;
        return new FullName(
                male ? family.man : family.woman, given, without ? null : male ? named.son : named.daughter);
    }

    private Stock stock(Tradition tradition) {
        return Objects.requireNonNull(stocks.get(tradition));
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
