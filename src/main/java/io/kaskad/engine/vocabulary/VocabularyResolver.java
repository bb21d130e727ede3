package io.kaskad.engine.vocabulary;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves the words of the vocabulary and nothing else: no variables, no beans, no reflection. */
final class VocabularyResolver extends ELResolver {

    private final Vocabulary vocabulary;

    VocabularyResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        context.setPropertyResolved(true);
        var name = String.valueOf(property);
        if (base == null) {
            return vocabulary
                    .word(name, instance(context))
                    .orElseThrow(() -> new PropertyNotFoundException("There is no \"" + name + "\" in conditions"));
        }
        if (base instanceof Word word) {
            return safe(word.property(name));
        }
        throw new PropertyNotFoundException("\"" + name + "\" cannot be asked of this");
    }

    /** Plain values and words only, whatever a customer's attributes hold. */
    private static @Nullable Object safe(@Nullable Object value) {
        return value instanceof Word ? value : Facts.of(value);
    }

    private static ExecutionEntity instance(ELContext context) {
        var scope = context.getContext(VariableScope.class);
        if (scope instanceof ExecutionEntity execution) {
            return execution;
        }
        if (scope instanceof TaskEntity task) {
            return task.getExecution();
        }
        throw new PropertyNotFoundException("Conditions can only be asked within a run");
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base instanceof Word word) {
            context.setPropertyResolved(true);
            return word.ask(String.valueOf(method), arguments == null ? new Object[0] : arguments);
        }
        throw new MethodNotFoundException("\"" + method + "\" cannot be called");
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw new PropertyNotWritableException("Conditions cannot change anything");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
