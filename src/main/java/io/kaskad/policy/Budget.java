package io.kaskad.policy;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What a cascade may spend in a day, as the default time zone has it.
 *
 * @param currency ISO 4217; prices in another count as unknown
 */
public record Budget(
        @NotNull String cascade,
        @NotNull BigDecimal amount,
        @NotNull String currency) {}
