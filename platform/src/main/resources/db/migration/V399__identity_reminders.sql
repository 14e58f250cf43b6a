-- The documents whose holders were reminded that they will expire, and the day on which holders were told that one is ready.
create table identity.expiry (
    id       uuid   primary key,
    version  int    not null,
    act_seq  bigint not null,
    person   uuid   not null,
    document uuid   not null,
    reminded date   not null
);
select acts.declare_state('identity.expiry', array['person', 'document']);
select acts.declare_kind(2102, 'identity.expiry-reminded/1', 'identity.expiry');

alter table identity.pickup
    add column announced date,
    add constraint pickup_announced check (announced is null or announced >= ready);
grant update (announced) on identity.pickup to tereze_committer;
create index pickup_to_announce on identity.pickup (ready, id) where announced is null;
select acts.declare_kind(2101, 'identity.document-ready/1', 'identity.pickup');
