-- Entries of this index were gathered and moved into it when they came to 4 MB: whoever committed the case that was one too
-- many waited for all of them, a third of a second and more, and everybody else behind the lock with them.
alter index cases.case_asked set (fastupdate = off);
do $$ begin perform gin_clean_pending_list('cases.case_asked'); end $$;
