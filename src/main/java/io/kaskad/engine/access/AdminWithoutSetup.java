package io.kaskad.engine.access;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.SetupResource;

/** The REST API of the Admin app, less the resource that makes anybody an administrator while there is none. */
public final class AdminWithoutSetup extends AdminApplication {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(super.getClasses());
        classes.remove(SetupResource.class);
        return classes;
    }
}
