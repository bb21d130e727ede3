create index event_due on event_inbox (due_at, id) where state = 'NEW';
create index event_unprocessed on event_inbox (customer_id, id) where state = 'NEW';
create index message_due on message (channel, due_at) where status = 'QUEUED';
create index message_leased on message (lease_until) where status = 'SENDING';
create index message_wake on message (wake_at) where wake_at is not null;
create index receipt_due on receipt_inbox (due_at, id) where state = 'NEW';
create index run_active on run (customer_id) where state = 'ACTIVE';
create index act_ru_job_due on act_ru_job (duedate_) where retries_ > 0;
