package io.kaskad.shared.web;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Names operations by their controller, so that a new one elsewhere renames none. */
final class OperationNames implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var feature = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        operation.setTags(List.of(feature));
        operation.setOperationId(StringUtils.uncapitalize(feature)
                + StringUtils.capitalize(method.getMethod().getName()));
        return operation;
    }
}
