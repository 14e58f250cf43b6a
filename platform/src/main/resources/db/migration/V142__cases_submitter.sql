-- Who sent an application for its applicant, and on what ground: all null where the applicant did.

alter table cases.case
    add column submitter    jsonb,
    add column submitted_by uuid check (submitted_by <> applicant),
    add column mandate      uuid,
    add column relation     uuid;

-- What is read back says what the interlock looks at.
alter table cases.case
    add constraint case_submitter_person check (submitter ->> 'person' is not distinct from submitted_by::text),
    add constraint case_submitter_ground check (num_nonnulls(mandate, relation) = num_nonnulls(submitted_by)),
    add constraint case_submitter_mandate check
        (case when mandate is null then submitter #>> '{authority,kind}' is distinct from 'mandate'
              else submitter #>> '{authority,kind}' = 'mandate' and submitter #>> '{authority,id}' = mandate::text end),
    add constraint case_submitter_relation check
        (case when relation is null then submitter #>> '{authority,kind}' is distinct from 'child'
              else submitter #>> '{authority,kind}' = 'child' and submitter #>> '{authority,id}' = relation::text end);

create index case_submitted on cases.case (submitted_by, id) where submitted_by is not null;

-- Nobody applies for another without a right that stands when the application comes in. It looks at the end of the
-- transaction, so that what is taken back in the same one counts.
create function cases.check_submitter() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select 1 from access.for_interlock_mandate m
            where m.id = new.mandate and m.principal = new.applicant and m.representative = new.submitted_by
                and m.status = 'standing' and new.opened < m.until and jsonb_exists(m.services, new.service))
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
revoke all on function cases.check_submitter from public;
create constraint trigger case_submitter after insert on cases.case deferrable initially deferred for each row
    when (new.submitted_by is not null) execute function cases.check_submitter();
