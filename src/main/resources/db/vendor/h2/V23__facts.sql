create domain jsonb as text;
alter table customer alter column attributes set data type jsonb;

create alias fact_text deterministic for 'io.kaskad.shared.sql.Facts.text';
create alias fact_number deterministic for 'io.kaskad.shared.sql.Facts.number';
create alias fact_day deterministic for 'io.kaskad.shared.sql.Facts.day';
create alias event_facts deterministic for 'io.kaskad.shared.sql.Facts.all';
