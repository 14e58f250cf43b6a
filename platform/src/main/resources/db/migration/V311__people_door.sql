-- What has ended in the register of people is never active again, also in plain SQL: a former parent has no right to act any more. No
-- act changes these columns yet. An act that takes back a wrong end, such as a court's about a person declared dead, comes with a
-- rule of its own.
select acts.declare_ending('people.relation', 'until', earlier => true);
select acts.declare_ending('people.identity_document', 'annulled', earlier => true);

-- The register can still correct what it says about a person who has died, but not who that was.
select acts.declare_ending('people.person', 'death',
    still => array['family_name', 'given_name', 'patronymic', 'citizenship', 'phone', 'language', 'incapable', 'sealed', 'search_key'],
    earlier => true);
