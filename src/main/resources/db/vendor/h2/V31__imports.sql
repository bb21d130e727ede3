create index import_open on import (state, id);
create index import_ended on import (ended_at);
