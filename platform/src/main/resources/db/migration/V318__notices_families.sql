-- The acts that make this table.
select acts.declare_family('notices.contacts', array[810]);
