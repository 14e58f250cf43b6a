-- No power of attorney is good for a service in which a person acts themselves. For the rest, see V142.

create or replace function cases.check_submitter() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select 1 from access.for_interlock_mandate m
            join catalogue.for_interlock_definition d on d.service = new.service and d.edition = new.service_version
            where m.id = new.mandate and m.principal = new.applicant and m.representative = new.submitted_by
                and m.status = 'standing' and new.opened < m.until and jsonb_exists(m.services, new.service)
                and d.delegable)
        and not exists (
            select 1 from people.for_interlock_relation r
            where r.id = new.relation and r.person = new.submitted_by and r.other = new.applicant
                and r.kind in ('parent', 'guardian') and r.until is null)
    then
        raise exception 'cases.case: % was sent by somebody who may not act for its applicant', new.id
            using errcode = 'TZ142';
    end if;
    return null;
end $$;
