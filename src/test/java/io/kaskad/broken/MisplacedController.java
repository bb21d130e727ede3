package io.kaskad.broken;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.bind.annotation.RestController;

/** A controller outside of a {@code web} package; never part of an application. */
@RestController
@Conditional(MisplacedController.Never.class)
class MisplacedController {

    static final class Never implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return false;
        }
    }
}
