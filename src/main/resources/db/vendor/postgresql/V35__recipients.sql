-- partial, so that nobody takes them for a way to single customers of a launch, whatever the statistics say
create index campaign_recipient_waiting on campaign_recipient (launch_id, due_at, customer_id) where state = 'WAITING';
create index campaign_recipient_left on campaign_recipient (launch_id, state, customer_id) where state <> 'WAITING';
