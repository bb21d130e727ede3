package io.kaskad.shared.web;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Documents the status a whole controller answers with; springdoc looks at its methods only. */
final class ControllerStatus implements OperationCustomizer {

    private static final String USUAL = "200";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var answer = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ResponseStatus.class);
        var documented = answer == null ? null : operation.getResponses().remove(USUAL);
        if (documented != null) {
            var status = answer.code();
            operation
                    .getResponses()
                    .addApiResponse(String.valueOf(status.value()), documented.description(status.getReasonPhrase()));
        }
        return operation;
    }
}
