-- To the officers of which place a case was put: that of the dwelling it is about. Null where it was put before those of every
-- place, as all cases were that came before officers earlier.

alter table cases.case add column place text
    constraint case_place check (place is null or role is not null and place ~ '^[0-9]{9}$');

grant update (place) on cases.case to tereze_committer;

-- What was put before officers is decided by one of them: somebody who holds that role at that moment, for the place or, once
-- the term is over, for any, and who is no party. Whom it was put before, and until when, stands from then on.
create function cases.check_officer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    waited boolean := coalesce(old.stage ->> 'type' = 'with-officer', false);
    at timestamptz := new.stage ->> 'at';
begin
    if old.role is not null and (new.role, new.place, new.asked) is distinct from (old.role, old.place, old.asked)
        or waited and new.stage ->> 'type' not in ('granted', 'refused', 'withdrawn') and new.stage <> old.stage
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
revoke all on function cases.check_officer from public;
create trigger case_officer_opened after insert on cases.case for each row
    when (new.stage #>> '{by,type}' = 'officer') execute function cases.check_officer();
create trigger case_officer after update on cases.case for each row
    when (old.role is not null or new.stage #>> '{by,type}' = 'officer') execute function cases.check_officer();
