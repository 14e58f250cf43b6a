-- Only the product's listeners have cursors and park acts. Until here any name could begin one, and /status named it as behind for ever.
create table acts.listener (
    name text primary key check (name ~ '^[a-z-]{1,60}$')
);
grant select on acts.listener to tereze_app, tereze_committer, tereze_listener;

-- For the migration of the module that has the listener.
create function acts.declare_listener(name text) returns void
language sql set search_path = pg_catalog, pg_temp as 'insert into acts.listener (name) values ($1)';
revoke all on function acts.declare_listener from public;
select acts.declare_listener('notices');
select acts.declare_listener('documents');

delete from acts.cursor where listener not in (select l.name from acts.listener l);
delete from acts.parked where listener not in (select l.name from acts.listener l);
alter table acts.cursor add foreign key (listener) references acts.listener;
alter table acts.parked add foreign key (listener) references acts.listener;

-- What projections say of an act is compared with the act.
create or replace view acts.for_interlock_act as select seq, thing, at, id, kind, ground from acts.act;
create view acts.for_interlock_subject as select person, seq from acts.subject;
