create index event_done on event_inbox (name, occurred_at, customer_id);
