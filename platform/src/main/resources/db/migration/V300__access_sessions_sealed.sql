-- A session's row is sealed under a key that is not in the database, so that nobody is signed in by writing a row. Rows
-- without a seal, of nodes that run the version before, are no sessions: these people sign in again.

alter table access.session
    add column since timestamptz,
    add column seal  bytea check (length(seal) = 32);
create index session_of_person on access.session (person, since);

-- The key that signs the tokens of a demonstration is in the file of keys, too.
drop table access.demo_key;
