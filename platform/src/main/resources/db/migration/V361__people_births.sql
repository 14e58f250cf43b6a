-- A service registers births and issues documents, so the register of people has acts of its own.
select acts.declare_kind(101, 'people.born/1', 'people.person');
select acts.declare_kind(102, 'people.parent-entered/1', 'people.relation');
select acts.declare_kind(103, 'people.document-issued/1', 'people.identity_document');
select acts.declare_kind(104, 'people.document-annulled/1', 'people.identity_document');

-- For the interlock of births and documents.
create view people.for_interlock_person as select id, iin, birth, sex from people.person;
create view people.for_interlock_document as select id, person, kind, issued from people.identity_document;
