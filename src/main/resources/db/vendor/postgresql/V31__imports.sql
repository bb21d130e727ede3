create index import_open on import (id) where state in ('UPLOADING', 'WAITING', 'RUNNING');
create index import_ended on import (ended_at) where ended_at is not null;
-- they live for minutes: packing them would cost more than it saves
alter table import_chunk alter column bytes set storage external;
