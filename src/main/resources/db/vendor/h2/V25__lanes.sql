drop index message_due;
create index message_due on message (status, channel, route, promotional, due_at);
