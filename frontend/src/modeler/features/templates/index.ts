import { ElementTemplatesCoreModule } from 'bpmn-js-element-templates';
import { boOf, type Element } from '../../services';
import { impliedTemplate } from '../../templates';
import vocabularyModule from '../vocabulary';
import { ServerTemplates } from './ServerTemplates';

const [, Base] = ElementTemplatesCoreModule.elementTemplates;

/** Also knows the templates of steps that were drawn without one. */
class ImpliedTemplates extends Base {
  override get(of: string | Element | undefined, version?: number): object | null {
    const found = super.get(of, version);
    if (found || !of || typeof of === 'string') {
      return found;
    }
    const implied = impliedTemplate(boOf(of));
    return (implied && this.getLatest(implied)?.[0]) || null;
  }
}

export default {
  __depends__: [vocabularyModule],
  __init__: ['serverTemplates'],
  elementTemplates: ['type', ImpliedTemplates],
  serverTemplates: ['type', ServerTemplates],
};
