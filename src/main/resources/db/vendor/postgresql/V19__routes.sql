drop index message_due;
create index message_due on message (channel, route, due_at) where status = 'QUEUED';
create index hearing_due on hearing_inbox (due_at, id) where state = 'NEW';

-- how much each provider may still take, for all nodes
create table provider_bucket (
    id         varchar(60) not null primary key,
    state      bytea,
    expires_at bigint
);
