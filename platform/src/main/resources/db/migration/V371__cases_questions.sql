-- An officer asks the applicant a question, once in a case. While it waits for a reply, the term of the decision stands still.

alter table cases.case add column question jsonb;
grant update (question) on cases.case to tereze_committer;

alter table cases.case drop constraint case_status_check;
alter table cases.case add constraint case_status_check check (status in
    ('waiting-consent', 'with-officer', 'with-applicant', 'granted', 'refused', 'lapsed', 'withdrawn'));
alter table cases.case drop constraint case_due;
alter table cases.case add constraint case_due check
    (case status when 'waiting-consent' then true when 'with-officer' then true when 'with-applicant' then due is not null
        else due is null end);
alter table cases.case drop constraint case_assignee;
alter table cases.case add constraint case_assignee check (assignee is not distinct from (stage ->> 'assignee')::uuid
    and (assignee is null or status in ('with-officer', 'with-applicant')));
-- The stage and the question belong together: a question without a reply waits until its end, and no longer.
alter table cases.case add constraint case_question check
    (status <> 'with-applicant' or question is not null and question ->> 'reply' is null
        and (question ->> 'until')::timestamptz = due and (question ->> 'asked')::timestamptz < due);

-- What has ended is watched in the new column too.
drop trigger acts_ended on cases.case;
select acts.declare_ending('cases.case', 'status', array['granted', 'refused', 'lapsed', 'withdrawn']);
create index case_asked_applicants on cases.case (due, id) where status = 'with-applicant';

select acts.declare_kind(627, 'cases.questioned/1', 'cases.case');
select acts.declare_kind(628, 'cases.replied/1', 'cases.case');
select acts.declare_kind(629, 'cases.not-replied/1', 'cases.case');

-- A case that waits for its applicant is open, so it counts.
drop trigger applying_quota on cases.case;
drop function cases.check_applying_quota;
select acts.declare_quota('cases.applying', 'cases.case', 'opened', array['applicant', 'service'], array['open', 'day'], array[20, 50],
    array['s.status in (''waiting-consent'', ''with-officer'', ''with-applicant'')', 's.opened > :now - interval ''1 day''']);

-- What happens to a question: it is asked once, by an officer who may decide, and it stays as it was asked. Then the term goes on: it is never
-- shorter than before, not longer by more than the time for which it stood still and the days off that may lie between, and what was late stays
-- late. Without a reply this happens only when the time to reply is over. A command is decided a moment before its act is recorded.
create function cases.check_question() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    was text := old.stage ->> 'type';
    is_now text := new.stage ->> 'type';
    at timestamptz := (select a.at from acts.for_interlock_act a where a.seq = new.act_seq);
    due timestamptz := new.question ->> 'due';
    asked timestamptz := new.question ->> 'asked';
    goes_on timestamptz := coalesce((new.question #>> '{reply,at}')::timestamptz, (new.question ->> 'until')::timestamptz);
    until timestamptz := new.stage ->> 'due';
    fine boolean := case
        when was = 'with-officer' and is_now = 'with-applicant' then
            old.question is null and asked between at - interval '10 minutes' and at and due is not distinct from (old.stage ->> 'due')::timestamptz
            and new.assignee is not distinct from old.assignee
            and new.stage - 'type' - 'due' - 'assignee' = old.stage - 'type' - 'due' - 'assignee'
        when was = 'with-applicant' and is_now = 'with-officer' then
            new.question - 'reply' = old.question - 'reply'
            and (new.question ->> 'reply' is not null and goes_on between at - interval '10 minutes' and at
                    and goes_on < (old.stage ->> 'due')::timestamptz
                or new.question ->> 'reply' is null and at >= (old.stage ->> 'due')::timestamptz)
            and new.assignee is not distinct from old.assignee
            and new.stage -> 'why' @> (old.stage -> 'why')
            and (due is null and until is null
                or due <= asked and until = due
                or until between due and due + (goes_on - asked) + interval '20 days')
        when was = 'with-applicant' then is_now = 'withdrawn' and new.question = old.question
        else is_now <> 'with-applicant' and new.question is not distinct from old.question end;
begin
    if not coalesce(fine, false) then
        raise exception 'cases.case: the question of % was asked, answered or dropped against its rules', new.id using errcode = 'TZ371';
    end if;
    return null;
end $$;
revoke all on function cases.check_question from public;
create trigger case_question after update on cases.case for each row
    when (old.question is not null or new.question is not null or old.stage ->> 'type' = 'with-applicant'
        or new.stage ->> 'type' = 'with-applicant') execute function cases.check_question();
create trigger case_question_opened after insert on cases.case for each row
    when (new.question is not null or new.stage ->> 'type' = 'with-applicant') execute function cases.check_question();

-- As in V370, and: an officer who asks is one who may decide; and a case that waits for its applicant is not decided.
create or replace function cases.check_officer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    waited boolean := coalesce(old.stage ->> 'type' = 'with-officer', false);
    paused boolean := coalesce(old.stage ->> 'type' = 'with-applicant', false);
    at timestamptz := coalesce((new.stage ->> 'at')::timestamptz,
        (select a.at from acts.for_interlock_act a where a.seq = new.act_seq));
    decided boolean := new.stage ->> 'type' in ('granted', 'refused')
        and (waited or paused or new.stage #>> '{by,type}' = 'officer');
    taken boolean := new.assignee is not null and new.assignee is distinct from old.assignee;
    questioned boolean := waited and new.stage ->> 'type' = 'with-applicant';
    -- Who acts as the officer of the case in this change; null if nobody does.
    officer uuid := case when decided then (new.stage #>> '{by,officer}')::uuid
        when questioned then (new.question ->> 'officer')::uuid when taken then new.assignee end;
begin
    if old.role is not null and (new.role, new.place, new.asked) is distinct from (old.role, old.place, old.asked)
        or waited and new.stage ->> 'type' not in ('granted', 'refused', 'withdrawn', 'with-applicant') and new.stage <> old.stage
            and not (old.stage ->> 'due' is null and new.assignee is not distinct from old.assignee
                and new.stage - 'due' - 'assignee' = old.stage - 'due' - 'assignee')
            and not (new.stage - 'assignee' = old.stage - 'assignee')
        or paused and new.stage ->> 'type' not in ('granted', 'refused', 'withdrawn', 'with-officer') and new.stage <> old.stage
    then
        raise exception 'cases.case: % was put before other officers', new.id using errcode = 'TZ221';
    end if;
    if taken and old.assignee is not null then
        raise exception 'cases.case: % went from one officer to another', new.id using errcode = 'TZ370';
    end if;
    if (decided or taken or questioned)
        and not (waited and (old.assignee is null or officer = old.assignee) and exists (
            select 1 from access.for_interlock_role r
            where r.person = officer and r.role = old.role
                and date_trunc('milliseconds', r.since) <= at and (r.until is null or r.until > at)
                and (old.place is null or starts_with(old.place, r.begins) or (old.stage ->> 'due')::timestamptz <= at)
                and r.person <> old.applicant and r.person is distinct from old.submitted_by
                and not jsonb_exists(old.asked, r.person::text)))
    then
        raise exception 'cases.case: % was decided, taken or asked about by somebody who is not its officer', new.id
            using errcode = 'TZ221';
    end if;
    return null;
end $$;
