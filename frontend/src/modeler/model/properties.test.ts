import { describe, expect, it } from 'vitest';
import { create, made, serialised } from '../testing/moddle';
import type { Bo } from './bo';
import { changeOf, propertiesOf, propertyOf } from './properties';

function set(bo: Bo, wanted: Record<string, string | undefined>) {
  const { of, properties } = changeOf(bo, wanted, create);
  Object.entries(properties).forEach(([name, value]) => of.set(name, value));
}

describe('the properties of an element', () => {
  it('are added, changed and taken away in place', () => {
    const task = made('bpmn:ReceiveTask', { id: 'a' });
    set(task, { until: 'delivered', of: 'sendEmail' });
    set(task, { until: 'opened' });
    expect(propertiesOf(task)).toEqual({ until: 'opened', of: 'sendEmail' });
    expect(Object.keys(propertiesOf(task))).toEqual(['until', 'of']);
    set(task, { of: undefined });
    expect(propertyOf(task, 'of')).toBeUndefined();
  });

  it('leave nothing behind when the last one goes', async () => {
    const task = made('bpmn:ReceiveTask', { id: 'a' });
    set(task, { until: 'delivered' });
    set(task, { until: '' });
    expect(await serialised(task)).not.toContain('extensionElements');
  });

  it('leave other extensions alone', () => {
    const other = made('camunda:FailedJobRetryTimeCycle', { body: 'R3/PT1M' });
    const extensionElements = made('bpmn:ExtensionElements', { values: [other] });
    const task = made('bpmn:ServiceTask', { id: 'a', extensionElements });
    set(task, { channel: 'email' });
    set(task, { channel: undefined });
    expect((task.get('extensionElements') as Bo).get('values')).toEqual([other]);
  });
});
