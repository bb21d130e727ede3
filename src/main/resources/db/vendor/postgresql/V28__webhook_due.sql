create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'WAITING';
