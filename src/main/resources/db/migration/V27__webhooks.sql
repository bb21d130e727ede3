-- who is told of what becomes of messages and runs
create table webhook (
    id            uuid          not null primary key,
    url           varchar(2000) not null,
    description   varchar(200)  not null,
    events        varchar(1000) not null,
    secret        varchar(100)  not null,
    former_secret varchar(100),
    former_until  timestamp(3) with time zone,
    enabled       boolean       not null,
    switched_off  varchar(200),
    failing_since timestamp(3) with time zone,
    created_at    timestamp(3) with time zone not null
);

-- what each was told; without a foreign key, so that removing an endpoint is in nobody's way who still remembers it
create table webhook_delivery (
    id           uuid        not null primary key,
    webhook_id   uuid        not null,
    type         varchar(40) not null,
    payload      text        not null,
    state        varchar(16) not null,
    attempts     integer     not null,
    due_at       timestamp(3) with time zone not null,
    attempted_at timestamp(3) with time zone,
    status       integer,
    problem      varchar(200),
    created_at   timestamp(3) with time zone not null
);
create index webhook_delivery_listed on webhook_delivery (webhook_id, state, id);
