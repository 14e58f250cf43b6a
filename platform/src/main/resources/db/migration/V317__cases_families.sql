-- The acts that make this table.
select acts.declare_family('cases.case', (select array_agg(n) from generate_series(600, 622) n));
