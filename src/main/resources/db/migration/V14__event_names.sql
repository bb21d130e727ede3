-- the names of events there have been
create table event_name (
    name varchar(200) not null primary key
);
insert into event_name select distinct name from event_inbox where name is not null;
