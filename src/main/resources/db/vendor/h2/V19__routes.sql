drop index message_due;
create index message_due on message (status, channel, route, due_at);
create index hearing_due on hearing_inbox (state, due_at);
