import { validateAll } from '@bpmn-io/element-templates-validator';
import { describe, expect, it } from 'vitest';
import { STEPS } from './features/steps/catalogue';
import { propertiesOf } from './model/properties';
import { isSend, isSplit } from './model/steps';
import { apply, impliedTemplate, TEMPLATES, templateOf } from './templates';
import { create, made, serialised } from './testing/moddle';

describe('the element templates', () => {
  it('are valid for Camunda Modeler', () => {
    const { valid, results } = validateAll(TEMPLATES);
    expect(results.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(valid).toBe(true);
  });

  it('would be refused if they were not', () => {
    const [template] = TEMPLATES;
    expect(validateAll([{ ...template, appliesTo: 'bpmn:ServiceTask' }]).valid).toBe(false);
  });

  it('exist for each step that has one, each once', () => {
    const wanted = STEPS.flatMap(({ template }) => template ?? []);
    expect(TEMPLATES.map(({ id }) => id).sort()).toEqual([...wanted, 'io.kaskad.cascade'].sort());
  });

  it('make a send of a service task', async () => {
    const task = made('bpmn:ServiceTask', { id: 'sendSms' });
    apply(templateOf('io.kaskad.send.sms')!, task, create);
    expect(isSend(task)).toBe(true);
    expect(propertiesOf(task)).toEqual({ channel: 'sms' });
    expect(await serialised(task)).toContain('camunda:modelerTemplate="io.kaskad.send.sms"');
  });

  it('make a call, and so a send, of a user task', async () => {
    const task = made('bpmn:UserTask', { id: 'call' });
    apply(templateOf('io.kaskad.call')!, task, create);
    expect(isSend(task)).toBe(true);
    expect(propertiesOf(task)).toEqual({ channel: 'call' });
    expect(await serialised(task)).toContain('camunda:modelerTemplateVersion="2"');
  });

  it('prefer what is given to what they say', () => {
    const task = made('bpmn:ReceiveTask', { id: 'a' });
    apply(templateOf('io.kaskad.await')!, task, create, { until: 'sent', of: 'sendChat' });
    expect(propertiesOf(task)).toEqual({ until: 'sent', of: 'sendChat' });
  });

  it('are recognised in steps that were drawn without them', () => {
    const task = made('bpmn:ServiceTask', { id: 'a' });
    expect(impliedTemplate(task)).toBeUndefined();
    apply(templateOf('io.kaskad.send.email')!, task, create);
    task.set('camunda:modelerTemplate', undefined);
    expect(impliedTemplate(task)).toBe('io.kaskad.send.email');
    const call = made('bpmn:UserTask', { id: 'call' });
    apply(templateOf('io.kaskad.call')!, call, create);
    call.set('camunda:modelerTemplate', undefined);
    expect(impliedTemplate(call)).toBe('io.kaskad.call');
    const gateway = made('bpmn:ExclusiveGateway', { id: 'b' });
    apply(templateOf('io.kaskad.split')!, gateway, create);
    expect(isSplit(gateway)).toBe(true);
  });
});
