import EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { expect, it } from 'vitest';
import { speak } from '../../../i18n';
import { apply, templateOf, type ElementTemplate } from '../../templates';
import { create, made } from '../../testing/moddle';
import { Vocabulary } from '../vocabulary/Vocabulary';
import { ServerTemplates } from './ServerTemplates';

it('a call is offered the templates for calls, and none', async () => {
  await speak('en');
  const drawn = made('bpmn:UserTask', { id: 'call' });
  apply(templateOf('io.kaskad.call')!, drawn, create, { template: 'old' });
  const registry = { getAll: () => [{ businessObject: drawn, di: {} }] };

  const { name, properties } = localised('io.kaskad.call', registry);

  expect(name).toBe('Call by a person');
  expect(properties.find(({ id }) => id === 'template')).toMatchObject({
    type: 'Dropdown',
    label: 'What to say',
    choices: [
      { name: 'no template', value: '' },
      { name: 'offer', value: 'offer' },
      { name: 'old (not on the server)', value: 'old' },
    ],
  });
  expect(properties.find(({ id }) => id === 'answers')).toMatchObject({
    label: 'What the customer may answer',
  });
});

it('a letter is offered the templates for letters', async () => {
  await speak('en');
  const { properties } = localised('io.kaskad.send.email', { getAll: () => [] });
  expect(properties.find(({ id }) => id === 'template')).toMatchObject({
    label: 'Template',
    choices: [
      { name: 'Choose', value: '' },
      { name: 'letter', value: 'letter' },
    ],
  });
});

function localised(id: string, registry: object): ElementTemplate {
  const bus = new EventBus();
  const vocabulary = new Vocabulary(bus);
  let loaded: ElementTemplate[] = [];
  const loader = {
    setTemplates: (templates: ElementTemplate[]) => {
      loaded = templates;
    },
  };
  new ServerTemplates(bus, loader, vocabulary, registry as ElementRegistry);
  vocabulary.learn({
    channels: [],
    templates: [
      { name: 'offer', channels: ['call'] },
      { name: 'letter', channels: ['email'] },
    ],
    events: [],
    cascades: [],
  });
  return loaded.find((template) => template.id === id)!;
}
