package io.kaskad.support;

import io.kaskad.customers.Customers;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;

@OnStage
record CallsOnH2Test(Stage stage, TaskService tasks, CallCards cards, IdentityService identities, Customers customers)
        implements CallsContract {}
