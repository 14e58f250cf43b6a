-- As for registrations: a former owner is not asked and does not object any more, also in plain SQL.
select acts.declare_ending('addresses.ownership', 'until', earlier => true);

-- The acts that make these tables.
select acts.declare_family('addresses.registration', array[200, 201, 202, 203, 204, 205]);
select acts.declare_family('addresses.place', array[220, 221]);
