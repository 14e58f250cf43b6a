-- The guard row of a person's roles: of two equal grants at once one is refused.
create table access.holding (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('access.holding');
