package io.kaskad.customers;

/** Two customers were one person: what is of the first is the second's, in the same transaction. */
public record CustomersMerged(String from, String into) {}
