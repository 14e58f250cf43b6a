-- That a file was loaded makes no place.
select acts.declare_family(null, array[221]);
