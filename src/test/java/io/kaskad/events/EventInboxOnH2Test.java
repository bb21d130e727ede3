package io.kaskad.events;

import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record EventInboxOnH2Test(EventInbox inbox, EventLog log, PlatformTransactionManager transactions, JdbcClient jdbc)
        implements EventInboxContract {}
