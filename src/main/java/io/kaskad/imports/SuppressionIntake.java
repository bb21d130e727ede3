package io.kaskad.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.customers.Attributes.Type;
import io.kaskad.customers.Suppressions;
import io.kaskad.customers.Suppressions.Suppressed;
import io.kaskad.imports.Import.Kind;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses nothing is sent to. */
@Component
class SuppressionIntake implements Intake<SuppressionDraft, Suppressed> {

    private final Suppressions suppressions;
    private final ObjectMapper json;

    SuppressionIntake(Suppressions suppressions, ObjectMapper json) {
        this.suppressions = suppressions;
        this.json = json;
    }

    /** An address as a line of JSON. */
    private record Line(
            @Nullable String channel,
            @Nullable String address,
            @Nullable String reason) {

        void tell(SuppressionDraft draft) {
            if (channel != null) {
                draft.channel(channel);
            }
            if (address != null) {
                draft.address(address);
            }
            if (reason != null) {
                draft.reason(reason);
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.SUPPRESSIONS;
    }

    @Override
    public SuppressionDraft draft(Terms terms, Instant now) {
        return new SuppressionDraft(now);
    }

    @Override
    public Column<SuppressionDraft> column(String header, Map<String, Type> types) {
        return switch (header.strip().toLowerCase(Locale.ROOT)) {
            case "channel" -> Column.of(header, Meaning.CHANNEL, SuppressionDraft::channel);
            case "address" -> Column.of(header, Meaning.ADDRESS, SuppressionDraft::address);
            case "reason" -> Column.of(header, Meaning.REASON, SuppressionDraft::reason);
            default -> Column.passedOver(header);
        };
    }

    @Override
    public void check(List<Column<SuppressionDraft>> columns) {
        var meanings = columns.stream().map(Column::meaning).collect(Collectors.toSet());
        if (!meanings.containsAll(Set.of(Meaning.CHANNEL, Meaning.ADDRESS))) {
            throw Refused.invalid(
                    "The first row must name the columns: channel and address, and reason if you know it.");
        }
    }

    @Override
    public boolean isOpen(Column<SuppressionDraft> column) {
        return false;
    }

    @Override
    public Rows<SuppressionDraft> lines() {
        return new JsonRows<>(json, Line.class, Line::tell);
    }

    /** In order, so that two who suppress the same ones do not wait for each other in a circle. */
    @Override
    public void apply(List<Suppressed> said, Terms terms, Instant now) {
        suppressions.suppressAll(said.stream()
                .sorted(Comparator.comparing(Suppressed::channel).thenComparing(Suppressed::address))
                .toList());
    }
}
