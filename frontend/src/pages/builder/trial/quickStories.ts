import type { Line, SendStep } from './story';

export const nobodyReacts = (): Line[] => [];

export function deliveredAtOnce(step: SendStep): Line[] {
  return [{ kind: 'step', step: step.id, becomes: 'delivered', amount: 3, unit: 'seconds' }];
}

export function targetActionLater(event: string): Line[] {
  return [{ kind: 'event', event, properties: [], amount: 2, unit: 'hours' }];
}

const PROPERTY = /<camunda:property\b[^>]*\/?>/g;

/** The event that means success, as the diagram names it; empty if it names none. */
export function targetActionOf(xml: string): string {
  const property = (xml.match(PROPERTY) ?? []).find((each) => /\bname="targetAction"/.test(each));
  const value = property && /\bvalue="([^"]*)"/.exec(property)?.[1];
  return (value ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
