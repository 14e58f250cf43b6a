-- Whether a person can read it, and whether its messages were put out. The listener puts out at least one row for each. They say the
-- same, and when the act happened and about which thing.
create or replace function notices.is_told(of_person uuid, of_seq bigint) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from notices.notice n
        join acts.for_interlock_act a on a.seq = n.seq and a.thing = n.thing and a.at = n.at
        join notices.outgoing o on o.person = n.person and o.seq = n.seq and o.kind = n.kind and o.at = n.at
            and o.service is not distinct from n.service and o.until is not distinct from n.until
        where n.person = of_person and n.seq = of_seq)
$$;
