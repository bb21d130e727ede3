-- receipts that came before the provider's answer was written down; the others need no entry
drop index receipt_provider_message;
create index receipt_early on receipt_inbox (provider, provider_message_id) where state = 'NEW' and attempts > 0;

-- lists are read state by state, newest first
drop index run_started;
create index run_started on run (state, started_at, id);
drop index run_cascade;
create index run_cascade on run (cascade_key, state, started_at, id);

-- what is looked for among many that went well
create index event_amiss on event_inbox (state, id) where state in ('REFUSED', 'PARKED');
create index message_seldom on message (status, id)
    where status in ('SKIPPED', 'FAILED', 'BOUNCED', 'EXPIRED', 'CANCELLED', 'UNKNOWN', 'OPENED', 'CLICKED', 'REPLIED');
