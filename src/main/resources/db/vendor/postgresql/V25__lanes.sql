drop index message_due;
create index message_due on message (channel, route, promotional, due_at) where status = 'QUEUED';
