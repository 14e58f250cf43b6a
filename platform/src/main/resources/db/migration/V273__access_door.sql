-- As for every table, in place of a trigger of its own.
drop trigger mandate_ended on access.mandate;
drop function access.check_mandate_ended();
select acts.declare_ending('access.mandate', 'status', array['revoked', 'declined']);

-- The end of a role may come nearer and never goes further away.
select acts.declare_ending('access.role', 'until', earlier => true);

-- The kinds of act that there are already.
select acts.declare_kind(400, 'access.role-granted/1');
select acts.declare_kind(401, 'access.role-ended/1');
select acts.declare_kind(402, 'access.seen/1');
select acts.declare_kind(403, 'access.mandate-given/1');
select acts.declare_kind(404, 'access.mandate-revoked/1');
select acts.declare_kind(405, 'access.mandate-declined/1');
