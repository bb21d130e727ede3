create index run_ended on run (ended_at);
