package io.kaskad.engine.standing;

import static org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState.PERSISTENT;
import static org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState.TRANSIENT;

import io.kaskad.engine.run.RunSessions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Counts where runs stand, by what one command changes of their executions: however a run is moved, be it by its steps, by a
 * person in Cockpit or to another version, it is these rows that change.
 */
final class CountingEntities extends DbEntityManager {

    private static final Set<DbEntityState> THERE = EnumSet.of(TRANSIENT, PERSISTENT);

    private final RunSessions sessions;
    private final Map<String, Place> before = new HashMap<>();

    CountingEntities(IdGenerator ids, PersistenceSession session, RunSessions sessions) {
        super(ids, session);
        this.sessions = sessions;
    }

    /** Where an execution stands. */
    private record Place(String definitionId, String element) {

        /** Null for one that only holds others. */
        static @Nullable Place of(ExecutionEntity execution) {
            return execution.isActive() && execution.getActivityId() != null
                    ? new Place(execution.getProcessDefinitionId(), execution.getActivityId())
                    : null;
        }
    }

    @Override
    public void onEntityLoaded(DbEntity entity) {
        super.onEntityLoaded(entity);
        if (entity instanceof ExecutionEntity execution) {
            remember(execution);
        }
    }

    private void remember(ExecutionEntity execution) {
        var place = Place.of(execution);
        if (place != null) {
            before.putIfAbsent(execution.getId(), place);
        }
    }

    @Override
    public void flush() {
        var moved = new HashMap<Place, Long>();
        before.values().forEach(place -> moved.merge(place, -1L, Long::sum));
        before.clear();
        dbEntityCache.getCachedEntities().stream()
                .filter(cached -> THERE.contains(cached.getEntityState()))
                .map(cached -> cached.getEntity() instanceof ExecutionEntity execution ? execution : null)
                .filter(execution -> execution != null)
                .forEach(this::remember);
        before.values().forEach(place -> moved.merge(place, 1L, Long::sum));
        moved.values().removeIf(difference -> difference == 0);
        moved.forEach(this::count);
        super.flush();
    }

    private void count(Place place, long difference) {
        var version = version(place.definitionId());
        if (version != null) {
            sessions.current().stand(version.getKey(), version.getVersion(), place.element(), difference);
        }
    }

    /** Null if it is gone. It is not parsed for this, for it may be about to be removed together with its runs. */
    private @Nullable ProcessDefinition version(String definitionId) {
        var parsed = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findProcessDefinitionFromCache(definitionId);
        return parsed != null ? parsed : selectById(ProcessDefinitionEntity.class, definitionId);
    }
}
