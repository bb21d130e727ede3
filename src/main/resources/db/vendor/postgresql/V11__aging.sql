create index run_ended on run (ended_at) where ended_at is not null;

-- A fifth of a table that grows by a thousand rows a second is far too much to wait for.
do $$
declare
    hot text;
begin
    foreach hot in array array['act_ru_execution', 'act_ru_job', 'message', 'message_attempt', 'run', 'run_trail',
        'event_inbox', 'receipt_inbox', 'event_wait']
    loop
        execute format('alter table %I set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000, '
            || 'autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02, '
            || 'autovacuum_analyze_threshold = 2000, autovacuum_vacuum_cost_delay = 0)', hot);
    end loop;
end $$;

-- room to change a row without touching its indexes
alter table act_ru_execution set (fillfactor = 80);
alter table message_attempt set (fillfactor = 80);
