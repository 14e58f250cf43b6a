-- The acts that make this table.
select acts.declare_family('catalogue.definition', array[550, 551]);
