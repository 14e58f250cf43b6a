-- What a demonstration is played with. Empty everywhere else.
create schema launcher;
grant usage on schema launcher to tereze_app, tereze_committer, tereze_listener;

create table launcher.demo_person (
    position int    primary key,
    iin      text   not null,
    name     text   not null,
    role     text   not null,
    owns     text[] not null,
    rents    text,
    note     text   not null
);
select acts.declare_working('launcher.demo_person');
