-- Numbers that are typed with Russian letters for Kazakh ones are the same number. Cases keep the keys that their acts
-- have, so the index folds them like tereze.api.LookAlikes#numberKey.
drop index cases.case_related;
create index case_related on cases.case (service, translate(open_value, 'әғқңөұүіо', 'агкн0ууи0'), id)
    where open_value is not null;
