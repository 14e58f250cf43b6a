package tereze.rehearsal.store;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.catalogue.Rehearsal.As;
import tereze.rehearsal.crowd.Applicant;

/// People of the synthetic country who can apply. It reads the tables of several modules, as their owner may: the
/// database is the rehearsal's own.
public final class CountryQueries {
    private static final String ADULT = """
            p.death is null and not p.incapable and not p.sealed and p.birth < cast(:day as date) - interval '20 years'
            """;

    /// All owners are living adults, and one is not the person.
    private static final String OF_ANOTHER = """
            exists (select from addresses.ownership o where o.premises = m.id and o.until is null)
            and not exists (select from addresses.ownership o left join people.person q on q.id = o.person
                where o.premises = m.id and o.until is null and (q.id is null or q.id = p.id or q.death is not null
                    or q.incapable or q.birth > cast(:day as date) - interval '18 years'))
            """;

    private static final String TENANTS = """
            select distinct on (m.id) p.iin, m.rka as premises, null as child
            from addresses.registration r join people.person p on p.id = r.person
            join addresses.premises m on m.id = r.premises
            where r.standing_kind = 'permanent' and m.kind = 'residential' and not m.arrested and
            """ + ADULT + " and " + OF_ANOTHER + " order by m.id, p.id";

    private static final String OWNERS = """
            select distinct on (p.id) p.iin, m.rka as premises, null as child
            from addresses.ownership o join people.person p on p.id = o.person
            join addresses.premises m on m.id = o.premises
            where o.until is null and o.share = o.share_of and m.kind = 'residential' and not m.arrested and
            """ + ADULT + " order by p.id, m.id";

    private static final String ADULTS =
            "select p.iin, null as premises, null as child from people.person p where " + ADULT + " order by p.id";

    /// Of several children the oldest, because numbers begin with the date of birth; a child of two parents comes
    /// with one of them.
    private static final String PARENTS = """
            select distinct on (c.id) p.iin, null as premises, c.iin as child
            from people.relation r join people.person p on p.id = r.person join people.person c on c.id = r.other
            where r.kind = 'parent' and r.until is null and c.death is null and not c.sealed
            and c.birth > cast(:day as date) - interval '14 years' and
            """ + ADULT + " order by c.id, p.id";

    private final JdbcClient owner;

    /// @param owner connections as the owner of the tables
    public CountryQueries(DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /// People who can apply, each once, in a random order that is the same each time.
    ///
    /// @param most how many at most
    public List<Applicant> applicants(As as, LocalDate day, int most) {
        String kind = switch (as) {
            case TENANT -> TENANTS;
            case OWNER -> OWNERS;
            case ADULT -> ADULTS;
            case PARENT -> PARENTS;
        };
        return owner.sql("select iin, min(premises) as premises, min(child) as child from (" + kind
                        + ") found group by iin order by md5(iin) limit :most")
                .param("day", day)
                .param("most", most)
                .query((row, _) ->
                        new Applicant(row.getString("iin"), row.getString("premises"), row.getString("child")))
                .list();
    }
}
