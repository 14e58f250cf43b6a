-- An officer takes a case out of the queue, and then decides it alone until it is back in the queue.

alter table cases.case add column assignee uuid;
alter table cases.case add constraint case_assignee check
    (assignee is not distinct from (stage ->> 'assignee')::uuid and (assignee is null or status = 'with-officer'));
grant update (assignee) on cases.case to tereze_committer;
-- What has ended is watched in the new column too.
drop trigger acts_ended on cases.case;
select acts.declare_ending('cases.case', 'status', array['granted', 'refused', 'lapsed', 'withdrawn']);
create index case_assigned on cases.case (assignee, id) where assignee is not null;

select acts.declare_kind(623, 'cases.taken/1', 'cases.case');
select acts.declare_kind(624, 'cases.put-back/1', 'cases.case');
-- The reason of an officer may be a declared one, which everybody reads in their language.
select acts.declare_kind(625, 'cases.granted-by-officer/2', 'cases.case');
select acts.declare_kind(626, 'cases.refused-by-officer/2', 'cases.case');

-- As in V280, and: nobody is assigned but an officer of the case, from the queue, while it is with officers; and once somebody is,
-- nobody else decides it.
create or replace function cases.check_officer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    waited boolean := coalesce(old.stage ->> 'type' = 'with-officer', false);
    at timestamptz := coalesce((new.stage ->> 'at')::timestamptz,
        (select a.at from acts.for_interlock_act a where a.seq = new.act_seq));
    -- Who acts as the officer of the case in this change; null if nobody does.
    officer uuid := case when new.stage ->> 'type' in ('granted', 'refused') then (new.stage #>> '{by,officer}')::uuid
        when new.assignee is distinct from old.assignee then new.assignee end;
    decided boolean := new.stage ->> 'type' in ('granted', 'refused') and (waited or new.stage #>> '{by,type}' = 'officer');
    taken boolean := new.assignee is not null and new.assignee is distinct from old.assignee;
begin
    if old.role is not null and (new.role, new.place, new.asked) is distinct from (old.role, old.place, old.asked)
        or waited and new.stage ->> 'type' not in ('granted', 'refused', 'withdrawn') and new.stage <> old.stage
            and not (old.stage ->> 'due' is null and new.assignee is not distinct from old.assignee
                and new.stage - 'due' - 'assignee' = old.stage - 'due' - 'assignee')
            and not (new.stage - 'assignee' = old.stage - 'assignee')
    then
        raise exception 'cases.case: % was put before other officers', new.id using errcode = 'TZ221';
    end if;
    if taken and old.assignee is not null then
        raise exception 'cases.case: % went from one officer to another', new.id using errcode = 'TZ370';
    end if;
    if (decided or taken)
        and not (waited and (old.assignee is null or officer = old.assignee) and exists (
            select 1 from access.for_interlock_role r
            where r.person = officer and r.role = old.role
                and date_trunc('milliseconds', r.since) <= at and (r.until is null or r.until > at)
                and (old.place is null or starts_with(old.place, r.begins) or (old.stage ->> 'due')::timestamptz <= at)
                and r.person <> old.applicant and r.person is distinct from old.submitted_by
                and not jsonb_exists(old.asked, r.person::text)))
    then
        raise exception 'cases.case: % was decided or taken by somebody who is not its officer', new.id using errcode = 'TZ221';
    end if;
    return null;
end $$;
drop trigger case_officer_opened on cases.case;
create trigger case_officer_opened after insert on cases.case for each row
    when (new.stage #>> '{by,type}' = 'officer' or new.assignee is not null) execute function cases.check_officer();
