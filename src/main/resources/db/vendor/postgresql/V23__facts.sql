-- attributes are looked for by what they say; no jsonb has a NUL
alter table customer alter column attributes type jsonb
    using regexp_replace(attributes, '(?<!\\)((\\\\)*)\\u0000', '\1', 'g')::jsonb;

-- a fact of an object; null where it is not there, or is of another kind
create function fact_text(facts jsonb, name text) returns text language sql immutable parallel safe
    as $$ select facts ->> name $$;
create function fact_number(facts jsonb, name text) returns numeric language sql immutable parallel safe
    as $$ select case when jsonb_typeof(facts -> name) = 'number' then (facts ->> name)::numeric end $$;
-- as text that goes by time: the day of a date or of a moment, whatever its zone
create function fact_day(facts jsonb, name text) returns text language sql immutable parallel safe
    as $$ select case when facts ->> name ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(facts ->> name, 10) end $$;
-- the same of what events bring along, which anybody may have written
create function event_facts(properties text) returns jsonb language sql immutable parallel safe
    as $$ select case when properties not like '%\\u0000%' then properties::jsonb end $$;

-- ids are looked for by their beginning
create index customer_id_begins on customer (id collate "C");
