package tereze.demo.country;

import java.util.List;
import tereze.agencies.AgencyFile;
import tereze.api.DemoCast;
import tereze.demo.country.Cast.Member;
import tereze.demo.country.Households.Rarity;
import tereze.demo.country.Plan.Stream;

/// A synthetic country, made from a seed and a size, quarter by quarter. It is never completely in memory.
///
/// Thread-safe: quarters can be made at the same time, in any order.
final class Country {
    private final Gazetteer gazetteer = Gazetteer.read();
    private final Names names = Names.read();
    private final AgencyFile agencies = AgencyFile.ofKazakhstan();
    private final List<DemoCast> casts = Cast.registered();
    private final Plan plan;

    /// @throws IllegalArgumentException if there would be fewer than 1,000 or more than 1,000,000 people
    Country(int people, long seed) {
        this.plan = Plan.of(people, seed, gazetteer);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    AgencyFile agencies() {
        return agencies;
    }

    /// Ids for rows that belong to no quarter. Each call starts again.
    Ids commonIds() {
        return new Ids(plan.quarters(), plan.random(plan.quarters(), Stream.IDS));
    }

    int quarters() {
        return plan.quarters();
    }

    /// The number of people in each quarter except the last.
    int peopleAQuarter() {
        return plan.size(0);
    }

    /// Makes a quarter; the first number is 0.
    Quarter quarter(int number) {
        QuarterBuilder builder = new QuarterBuilder(plan, number, gazetteer, names);
        if (number == 0) {
            Cast.enter(casts, builder, agencies.roles());
        }
        Rarity first = Households.RARITIES.get(number % Households.RARITIES.size());
        new Households(builder, plan.random(number, Stream.LIVES)).settle(first);
        return builder.quarter();
    }

    /// The people of the demonstration. They live in quarter 0.
    List<Member> cast() {
        return Cast.enter(casts, new QuarterBuilder(plan, 0, gazetteer, names), agencies.roles());
    }
}
