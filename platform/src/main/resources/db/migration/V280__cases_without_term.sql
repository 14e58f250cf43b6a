-- A case whose term the calendar does not reach yet has no `due`: nothing happens to it by itself, and it is the last in the
-- lists of officers. The job `cases.terms` sets the term once the calendar has grown.
alter table cases.case drop constraint case_check;
alter table cases.case add constraint case_due check (due is null or status in ('waiting-consent', 'with-officer'));

create index case_tasks on cases.case (role, coalesce(due, 'infinity'), id) where status = 'with-officer';
drop index cases.case_task;
create index case_without_term on cases.case (id) where due is null and status in ('waiting-consent', 'with-officer');

-- As in V221. A term that was not known may be set; one that is known stands.
create or replace function cases.check_officer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    waited boolean := coalesce(old.stage ->> 'type' = 'with-officer', false);
    at timestamptz := new.stage ->> 'at';
begin
    if old.role is not null and (new.role, new.place, new.asked) is distinct from (old.role, old.place, old.asked)
        or waited and new.stage ->> 'type' not in ('granted', 'refused', 'withdrawn') and new.stage <> old.stage
            and not (old.stage ->> 'due' is null and new.stage - 'due' = old.stage - 'due')
    then
        raise exception 'cases.case: % was put before other officers', new.id using errcode = 'TZ221';
    end if;
    if new.stage ->> 'type' in ('granted', 'refused') and (waited or new.stage #>> '{by,type}' = 'officer')
        and not (waited and exists (
            select 1 from access.for_interlock_role r
            where r.person = (new.stage #>> '{by,officer}')::uuid and r.role = old.role
                and date_trunc('milliseconds', r.since) <= at and (r.until is null or r.until > at)
                and (old.place is null or starts_with(old.place, r.begins) or (old.stage ->> 'due')::timestamptz <= at)
                and r.person <> old.applicant and r.person is distinct from old.submitted_by
                and not jsonb_exists(old.asked, r.person::text)))
    then
        raise exception 'cases.case: % was decided by somebody who is not its officer', new.id using errcode = 'TZ221';
    end if;
    return null;
end $$;
