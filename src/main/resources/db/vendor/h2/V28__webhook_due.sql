create index webhook_delivery_due on webhook_delivery (webhook_id, state, due_at);
