package tereze.demo.country;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tereze.acts.Code;
import tereze.agencies.AgencyFile;
import tereze.agencies.AgencyRole;
import tereze.agencies.Territory;
import tereze.api.DateWords;
import tereze.api.LookAlikes;
import tereze.api.Text;
import tereze.demo.country.Cast.Member;
import tereze.demo.country.Gazetteer.Region;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Kin;
import tereze.demo.country.Quarter.Kinship;
import tereze.demo.country.Quarter.Paper;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Share;
import tereze.demo.country.Quarter.Stay;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

/// The country as rows of the registers' tables. Thread-safe.
final class CountryRows {
    private static final String PERMANENT = "permanent";
    private static final String TEMPORARY = "temporary";

    private static final String FOREIGN = "KGZ";

    /// The last day of the mandate: within the longest term of the law.
    private static final LocalDate MANDATE_LASTS_UNTIL = LocalDate.of(2028, 8, 31);

    /// The services that an elderly parent leaves to somebody else.
    private static final String MANDATE_SERVICES =
            "[\"residence-permanent\", \"residence-temporary\", \"residence-end\", \"identity-card-renewal\"]";

    private final Country country;
    private final Ids ids;
    private final List<List<UUID>> streets = new ArrayList<>();
    private final Map<String, String> folded = new ConcurrentHashMap<>();
    private final Batch base = new Batch();

    CountryRows(Country country) {
        this.country = country;
        this.ids = country.commonIds();
        country.gazetteer().regions().forEach(this::addPlaces);
        addAgencies();
        addRoles();
        addMandates();
    }

    /// The rows that all quarters refer to: places and streets, agencies, the officers' roles.
    Batch base() {
        return base;
    }

    /// The people, homes and registrations of some quarters.
    ///
    /// @param to exclusive
    Batch quarters(int from, int to) {
        Batch batch = new Batch();
        for (int number = from; number < to; number++) {
            add(country.quarter(number), batch);
        }
        return batch;
    }

    private void addPlaces(Region region) {
        UUID regionId = ids.next();
        base.add(Table.PLACE, regionId, null, "region", region.kato(), json(region.name()));
        UUID centre = regionId;
        if (!region.city()) {
            UUID district = ids.next();
            centre = ids.next();
            String code = region.centreKato().substring(0, 4) + "00000";
            base.add(Table.PLACE, district, regionId, "district", code, json(administration(region.centre())));
            base.add(Table.PLACE, centre, district, "locality", region.centreKato(), json(city(region.centre())));
        }
        List<UUID> there = new ArrayList<>();
        for (Text street : country.gazetteer().streets()) {
            UUID id = ids.next();
            there.add(id);
            base.add(Table.STREET, id, centre, json(street));
        }
        streets.add(there);
    }

    private void addAgencies() {
        AgencyFile file = country.agencies();
        file.agencies()
                .forEach(agency -> base.add(
                        Table.AGENCY,
                        agency.id(),
                        agency.code(),
                        agency.bin(),
                        Code.of(agency.kind()),
                        json(agency.name())));
        file.offices()
                .forEach(office -> base.add(
                        Table.OFFICE,
                        office.id(),
                        office.agency(),
                        office.code(),
                        Code.of(office.kind()),
                        office.territory().kato(),
                        json(office.name())));
        file.grounds()
                .forEach(ground -> base.add(
                        Table.GROUND,
                        ground.id(),
                        ground.agency(),
                        ground.purpose(),
                        ground.ground(),
                        ground.opensSealed()));
    }

    private void addRoles() {
        for (Member member : country.cast()) {
            Territory territory = member.everywhere()
                    ? Territory.COUNTRY
                    : new Territory(country.gazetteer().regions().getFirst().kato());
            for (AgencyRole office : member.offices()) {
                base.add(
                        Table.ROLE,
                        ids.next(),
                        member.person().id(),
                        office.code(),
                        office.agency(),
                        territory.kato(),
                        Plan.DAY.atStartOfDay().atOffset(ZoneOffset.UTC));
            }
        }
    }

    private void addMandates() {
        for (Member member : country.cast()) {
            Person principal = member.actsFor();
            if (principal != null) {
                String number = member.person().iin();
                base.add(
                        Table.MANDATE,
                        ids.next(),
                        principal.id(),
                        member.person().id(),
                        number.substring(number.length() - 4),
                        MANDATE_SERVICES,
                        Plan.DAY.atStartOfDay().atOffset(ZoneOffset.UTC),
                        MANDATE_LASTS_UNTIL,
                        MANDATE_LASTS_UNTIL
                                .plusDays(1)
                                .atStartOfDay(DateWords.ZONE)
                                .toOffsetDateTime(),
                        "{\"type\":\"standing\"}",
                        "standing");
            }
        }
    }

    private void add(Quarter quarter, Batch batch) {
        UUID street = streets.get(quarter.region()).get(quarter.street());
        String kato = country.gazetteer().regions().get(quarter.region()).centreKato();
        quarter.people().forEach(person -> add(person, batch));
        quarter.papers().forEach(paper -> add(paper, batch));
        quarter.kinships().forEach(kinship -> add(kinship, batch));
        quarter.buildings()
                .forEach(building ->
                        batch.add(Table.BUILDING, building.id(), street, building.rka(), building.number()));
        quarter.homes().forEach(home -> add(home, kato, batch));
        quarter.shares().forEach(share -> add(share, batch));
        quarter.stays().forEach(stay -> add(stay, batch));
    }

    private void add(Person person, Batch batch) {
        Names.FullName name = person.name();
        String key = fold(name.surname()) + " " + fold(name.given());
        batch.add(
                Table.PERSON,
                person.id(),
                person.iin(),
                name.surname(),
                name.given(),
                name.patronymic(),
                person.birth(),
                person.death(),
                person.male() ? "male" : "female",
                person.trait() == Trait.FOREIGN ? FOREIGN : tereze.people.Person.KAZAKHSTAN,
                person.phone(),
                person.language(),
                person.trait() == Trait.INCAPABLE,
                person.trait() == Trait.SEALED,
                name.patronymic() == null ? key : key + " " + fold(name.patronymic()));
    }

    private static void add(Paper paper, Batch batch) {
        batch.add(
                Table.DOCUMENT,
                paper.id(),
                paper.person().id(),
                paper.person().trait() == Trait.FOREIGN ? "residence-permit" : "identity-card",
                paper.number(),
                "Ішкі істер министрлігі",
                paper.issued(),
                paper.expires());
    }

    private static void add(Kinship kinship, Batch batch) {
        batch.add(
                Table.RELATION,
                kinship.id(),
                kinship.of().id(),
                kinship.to().id(),
                kinship.kin() == Kin.SPOUSE ? "marriage" : Code.of(kinship.kin()),
                kinship.since());
    }

    private static void add(Home home, String kato, Batch batch) {
        batch.add(
                Table.PREMISES,
                home.id(),
                home.building().id(),
                home.rka(),
                kato,
                home.flat(),
                home.use() == Use.DORMITORY ? "dormitory" : "residential",
                home.arrested());
    }

    private static void add(Share share, Batch batch) {
        Person person = share.person();
        batch.add(
                Table.OWNERSHIP,
                share.id(),
                share.home().id(),
                person == null ? null : person.id(),
                share.organisation(),
                share.parts(),
                share.of(),
                share.since());
    }

    private static void add(Stay stay, Batch batch) {
        boolean stands = stay.until() == null;
        batch.add(
                Table.REGISTRATION,
                stay.id(),
                stay.person().id(),
                stay.home().id(),
                stands ? PERMANENT : TEMPORARY,
                stay.from(),
                stay.until(),
                stay.until(),
                stands ? null : "expired",
                false,
                stay.person().trait() == Trait.SEALED,
                stands ? PERMANENT : null);
    }

    /// There are few names and many people, so each name is folded once.
    private String fold(String name) {
        return folded.computeIfAbsent(name, LookAlikes::fold);
    }

    private static Text city(Text name) {
        return new Text(name.kk() + " қаласы", "город " + name.ru(), name.en() + " city");
    }

    private static Text administration(Text name) {
        return new Text(
                name.kk() + " қаласының әкімдігі",
                "городская администрация " + name.ru(),
                name.en() + " administration");
    }

    private static String json(Text text) {
        return "{\"kk\": " + quoted(text.kk()) + ", \"ru\": " + quoted(text.ru()) + ", \"en\": " + quoted(text.en())
                + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
