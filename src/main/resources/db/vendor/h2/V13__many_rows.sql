-- lists are read state by state, newest first
drop index run_started;
create index run_started on run (state, started_at, id);
drop index run_cascade;
create index run_cascade on run (cascade_key, state, started_at, id);
