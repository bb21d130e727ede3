create index campaign_recipient_waiting on campaign_recipient (launch_id, state, due_at, customer_id);
create index campaign_recipient_left on campaign_recipient (launch_id, state, customer_id);
