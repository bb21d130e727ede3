-- what is counted of a cascade as a whole is asked for without its elements
create index element_count_whole on element_count (element_id, metric);

-- how many runs began, go on and have ended, and where they stand: from now on each transaction counts that;
-- of what ended before, what retention has left
insert into element_count (cascade_key, cascade_version, element_id, metric, amount)
    select cascade_key, cascade_version, '', 'started', count(*) from run group by cascade_key, cascade_version;
insert into element_count (cascade_key, cascade_version, element_id, metric, amount)
    select cascade_key, cascade_version, '', 'active', count(*) from run
    where state = 'ACTIVE' group by cascade_key, cascade_version;
insert into element_count (cascade_key, cascade_version, element_id, metric, amount)
    select cascade_key, cascade_version, '', 'ended', count(*) from run
    where state <> 'ACTIVE' group by cascade_key, cascade_version;
insert into element_count (cascade_key, cascade_version, element_id, metric, amount)
    select key_, version_, act_id_, 'standing', count(*) from act_ru_execution
    join act_re_procdef on act_re_procdef.id_ = act_ru_execution.proc_def_id_
    where is_active_ = true and act_id_ is not null group by key_, version_, act_id_;

-- when runs that go on were counted anew
create table recount (
    at timestamp(3) with time zone not null
);
insert into recount (at) values (current_timestamp);
