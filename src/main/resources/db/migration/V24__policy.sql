-- when customers entered cascades that they may not enter at any time; outlives the runs
create table cascade_entry (
    customer_id varchar(200) not null references customer on delete cascade,
    cascade_key varchar(255) not null,
    entry_key   varchar(64)  not null,
    entered_at  timestamp(3) with time zone not null,
    kept_until  timestamp(3) with time zone,
    primary key (customer_id, cascade_key, entry_key)
);
create index cascade_entry_kept on cascade_entry (kept_until);

-- when and how often customers may be written to, and what that may cost, as JSON; one row
create table contact_policy (
    id         integer      not null primary key,
    version    bigint       not null,
    body       text         not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(255) not null
);

-- the moment before which a message must not leave, by the customer's sending hours
alter table message add column held_until timestamp(3) with time zone;
-- its cascade's: where not all messages of a customer may go, the highest do
alter table message add column priority smallint default 50 not null;

-- what a cascade with a budget has spent or promised in a day
create table cascade_spending (
    cascade_key varchar(255)   not null,
    spent_on    date           not null,
    currency    varchar(3)     not null,
    amount      numeric(16, 4) not null,
    primary key (cascade_key, spent_on, currency)
);

-- how much of it a message counts for, until it is known and afterwards
create table budget_reservation (
    message_id  uuid           not null primary key references message on delete cascade,
    cascade_key varchar(255)   not null,
    spent_on    date           not null,
    currency    varchar(3)     not null,
    amount      numeric(12, 4) not null
);
