create table sandbox_message (
    id          uuid          not null primary key,
    message_id  uuid          not null,
    channel     varchar(16)   not null,
    address     varchar(2000) not null,
    subject     text,
    body        text          not null,
    markup      text,
    accepted_at timestamp(3) with time zone not null
);
create index sandbox_message_newest on sandbox_message (accepted_at, id);
create index sandbox_message_channel on sandbox_message (channel, accepted_at, id);
create index sandbox_message_message on sandbox_message (message_id);

-- receipts that were given, and ones that a behaviour will give when they are due
create table sandbox_receipt (
    id                 uuid        not null primary key,
    sandbox_message_id uuid        not null references sandbox_message on delete cascade,
    message_id         uuid        not null,
    status             varchar(16) not null,
    due_at             timestamp(3) with time zone not null,
    given_at           timestamp(3) with time zone
);
create index sandbox_receipt_message on sandbox_receipt (sandbox_message_id);
create index sandbox_receipt_due on sandbox_receipt (given_at, due_at);

create table sandbox_behaviour (
    channel       varchar(16) not null primary key,
    delivered     integer     not null,
    opened        integer     not null,
    delay_seconds integer     not null
);
