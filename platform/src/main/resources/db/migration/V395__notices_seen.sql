-- Up to which notification a person has opened their list. What is newer is new to them.
create table notices.seen (
    person uuid   primary key,
    seq    bigint not null check (seq >= 0)
);
select acts.declare_working('notices.seen', array['seq']);
