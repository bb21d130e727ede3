package io.kaskad.cascades;

/** How many runs stand at an element right now, and how many of them need a person. */
public record Standing(String element, int runs, int incidents) {}
