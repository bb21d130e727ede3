package io.kaskad.channels;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param currency ISO 4217
 */
public record Money(
        @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        String currency) {}
