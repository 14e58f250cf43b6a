-- As for every table, in place of a trigger of its own.
drop trigger mandate_ended on access.mandate;
drop function access.check_mandate_ended();
select acts.declare_ending('access.mandate', 'status', array['revoked', 'declined']);

-- The end of a role may come nearer and never goes further away.
create function access.check_role_until() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'access.role: % ended earlier', old.id using errcode = 'TZ003';
end $$;
revoke all on function access.check_role_until from public;
create trigger role_until before update on access.role for each row
    when (old.until is not null and (new.until is null or new.until > old.until)) execute function access.check_role_until();

-- The kinds of act that there are already.
select acts.declare_kind(400, 'access.role-granted/1');
select acts.declare_kind(401, 'access.role-ended/1');
select acts.declare_kind(402, 'access.seen/1');
select acts.declare_kind(403, 'access.mandate-given/1');
select acts.declare_kind(404, 'access.mandate-revoked/1');
select acts.declare_kind(405, 'access.mandate-declined/1');
