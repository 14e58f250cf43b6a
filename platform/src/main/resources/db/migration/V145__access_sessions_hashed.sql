-- Sessions by the hash of what the browser holds: whoever reads this table can take over none of them. Those that run when
-- this is installed end; people sign in again.

drop table access.session_attributes;
drop table access.session;

create table access.session (
    hash    bytea       primary key check (length(hash) = 32),
    person  uuid        not null,
    iin     text        not null,
    name    text        not null,
    expires timestamptz not null
);
create index session_expires on access.session (expires);
select acts.declare_passing('access.session');
