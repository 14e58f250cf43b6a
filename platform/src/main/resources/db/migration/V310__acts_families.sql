-- Each kind of act names the table whose rows such acts make, so that the guards can ask for it (V319).

-- The table whose rows acts of a kind make; null for a kind of no lifecycle, such as the answer to an
-- organisation.
alter table acts.kind add column state regclass;
create index kind_of_state on acts.kind (state);

drop function acts.declare_kind;
create function acts.declare_kind(number int, name text, state regclass default null) returns void
language sql set search_path = pg_catalog, pg_temp as
'insert into acts.kind (number, name, state) values ($1, $2, $3)';
revoke all on function acts.declare_kind from public;

-- For kinds that were declared before there was this column.
create function acts.declare_family(state regclass, kinds int[]) returns void
language sql set search_path = pg_catalog, pg_temp as
'update acts.kind k set state = $1 where k.number = any (kinds)';
revoke all on function acts.declare_family from public;
