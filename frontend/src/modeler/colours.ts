/** CSS variables, so that a change of the theme repaints the diagram without drawing it again. */
export const COLOURS = {
  defaultFillColor: 'var(--cds-layer-02)',
  defaultStrokeColor: 'var(--cds-text-primary)',
};
