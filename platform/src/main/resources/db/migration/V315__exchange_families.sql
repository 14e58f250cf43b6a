-- The acts that make this table.
select acts.declare_family('exchange.request', array[510, 511, 512, 513]);
