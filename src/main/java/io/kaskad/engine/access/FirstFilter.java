package io.kaskad.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Without a filter Tasklist is empty, whatever there is to do. What somebody sees by it is what they may see anyway. */
@Component
class FirstFilter {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    FirstFilter(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void create() {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        var all = filters.newTaskFilter("All tasks");
        all.setQuery(tasks.createTaskQuery().active());
        all.setProperties(
                Map.of("description", "Calls and whatever else there is to do", "refresh", true, "priority", 0));
        filters.saveFilter(all);
        var everybody = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        everybody.setUserId(ANY);
        everybody.setResource(FILTER);
        everybody.setResourceId(all.getId());
        everybody.addPermission(READ);
        authorizations.saveAuthorization(everybody);
    }
}
