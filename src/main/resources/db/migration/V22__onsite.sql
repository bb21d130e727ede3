-- keys that channels make once for all nodes
create table channel_key (
    name   varchar(100) not null primary key,
    secret varchar(500) not null
);

-- what waits for visitors of sites; a visitor is known by the SHA-256 of a secret
create table onsite_message (
    id         uuid        not null primary key,
    provider   varchar(60) not null,
    channel    varchar(16) not null,
    visitor    varchar(43) not null,
    content    text        not null,
    arrived_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null,
    ended_at   timestamp(3) with time zone
);
create index onsite_message_waiting on onsite_message (visitor, ended_at, expires_at);
create index onsite_message_oldest on onsite_message (expires_at);
