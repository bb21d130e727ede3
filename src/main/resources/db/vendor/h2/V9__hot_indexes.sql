create index event_due on event_inbox (state, due_at);
create index message_due on message (status, channel, due_at);
create index message_leased on message (status, lease_until);
create index message_wake on message (wake_at);
create index receipt_due on receipt_inbox (state, due_at);
create index run_active on run (customer_id, state);
create index act_ru_job_due on act_ru_job (duedate_);
