package io.kaskad.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something there is one of in each transaction, made when first asked for and written just before the commit.
 *
 * @param <T> what it is
 */
public final class Bound<T> {

    private final Supplier<T> maker;
    private final Consumer<T> writer;

    public Bound(Supplier<T> maker, Consumer<T> writer) {
        this.maker = maker;
        this.writer = writer;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        var bound = (T) TransactionSynchronizationManager.getResource(this);
        return bound == null ? bind() : bound;
    }

    private T bind() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("This needs a transaction");
        }
        var made = maker.get();
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(new Unbinding(made));
        return made;
    }

    private final class Unbinding implements TransactionSynchronization {

        private final T bound;

        Unbinding(T bound) {
            this.bound = bound;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writer.accept(bound);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Bound.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Bound.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Bound.this, bound);
        }
    }
}
