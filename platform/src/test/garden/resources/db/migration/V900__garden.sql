-- Leases of garden plots. One running lease a plot.

create schema garden;
grant usage on schema garden to tereze_app, tereze_committer, tereze_listener;

create table garden.lease (
    id      uuid        primary key,
    version int         not null,
    act_seq bigint      not null,
    person  uuid        not null,
    plot    uuid        not null,
    since   timestamptz not null,
    until   timestamptz not null check (until > since),
    stage   jsonb       not null,
    status  text        not null check (status in ('running', 'returned', 'over')),
    ended   timestamptz check ((ended is null) = (status = 'running')),
    taken   uuid        check (taken is not distinct from case status when 'running' then plot end),
    due     timestamptz check (due is not distinct from case status when 'running' then until end)
);
select acts.declare_state('garden.lease', array['person', 'plot', 'since', 'until']);
select acts.declare_stage('garden.lease');
select acts.declare_ending('garden.lease', 'status', array['returned', 'over']);
select acts.declare_kind(10000, 'garden.began/1', 'garden.lease');
select acts.declare_kind(10001, 'garden.returned/1', 'garden.lease');
select acts.declare_kind(10002, 'garden.ended/1', 'garden.lease');

create unique index lease_of_plot on garden.lease (taken);
create index lease_of_person on garden.lease (person, id);
create index lease_due on garden.lease (due, id);

-- Two running leases a person.
create table garden.leasing (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('garden.leasing');
select acts.declare_quota('garden.leasing', 'garden.lease', 'since', array['person'], array['running'], array[2],
    array['s.status = ''running''']);
