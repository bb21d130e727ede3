package io.kaskad.cascades;

/** A customer about to enter a cascade. */
public record RunStart(Cascade cascade, String customer, Run.Trigger trigger) {}
