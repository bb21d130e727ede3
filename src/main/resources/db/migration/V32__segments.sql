-- groups of customers, each by what its members have in common
create table segment (
    id          varchar(100)  not null primary key,
    name        varchar(200)  not null,
    condition   text          not null,
    tracked     boolean       not null,
    version     integer       not null,
    updated_at  timestamp(3) with time zone not null,
    updated_by  varchar(255)  not null,
    -- how far going through all customers has come: nobody, up to this id, or through
    reached     varchar(200),
    settled     boolean       not null,
    due_at      timestamp(3) with time zone not null
);

-- who was in a tracked segment when it was looked at last
create table segment_member (
    segment_id  varchar(100) not null references segment on delete cascade,
    customer_id varchar(200) not null references customer on delete cascade,
    since       timestamp(3) with time zone not null,
    primary key (segment_id, customer_id)
);
create index segment_member_customer on segment_member (customer_id);

-- events that come with the days: around dates of customers, and when they have not done something for long
create table date_rule (
    event      varchar(200) not null primary key,
    kind       varchar(16)  not null,
    subject    varchar(200) not null,
    days       integer      not null,
    local_time varchar(5)   not null,
    updated_by varchar(255) not null
);

-- up to which day each time zone has had them
create table date_rule_day (
    event     varchar(200) not null references date_rule on delete cascade,
    time_zone varchar(60)  not null,
    reached   date         not null,
    primary key (event, time_zone)
);
create index customer_time_zone on customer (time_zone, id);
