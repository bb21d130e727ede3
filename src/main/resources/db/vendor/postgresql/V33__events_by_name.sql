-- who did something since then, without looking at those who did not
create index event_done on event_inbox (name, occurred_at, customer_id) where state = 'DONE';
