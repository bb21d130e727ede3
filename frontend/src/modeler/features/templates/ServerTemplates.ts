import type EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { translate } from '../../../i18n/words';
import { propertyOf } from '../../model/properties';
import { channelOf } from '../../model/steps';
import { boOf, type Element } from '../../services';
import { TEMPLATES, type ElementTemplate, type TemplateProperty } from '../../templates';
import { LANGUAGE_CHANGED } from '../texts/SpokenLanguage';
import { CHANGED, type Vocabulary } from '../vocabulary/Vocabulary';

interface Loader {
  setTemplates(templates: ElementTemplate[]): void;
}

const BEFORE_THE_PANEL = 2_000;

/** The element templates in the page's language, with the server's message templates to choose from. */
export class ServerTemplates {
  static $inject = ['eventBus', 'elementTemplatesLoader', 'vocabulary', 'elementRegistry'];

  constructor(
    eventBus: EventBus,
    private readonly loader: Loader,
    private readonly vocabulary: Vocabulary,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on([CHANGED, LANGUAGE_CHANGED, 'import.done'], BEFORE_THE_PANEL, () => this.load());
  }

  private load() {
    this.loader.setTemplates(TEMPLATES.map((template) => this.localised(template)));
  }

  private localised(template: ElementTemplate): ElementTemplate {
    const channel = template.properties.find(({ binding }) => binding.name === 'channel')?.value;
    return {
      ...template,
      // What nobody should touch is hidden elsewhere.
      entriesVisible: true,
      name: translate(`modeler.steps.${channel ?? template.id.split('.')[2]}`),
      properties: template.properties.map((property) => {
        const said = inWords(property, channel);
        return channel && property.id === 'template' && this.vocabulary.isKnown
          ? { ...said, type: 'Dropdown', choices: this.choices(channel, property) }
          : said;
      }),
    };
  }

  private choices(channel: string, { optional }: TemplateProperty) {
    const known = this.vocabulary.templatesFor(channel);
    const gone = [...this.used(channel)].filter((name) => !known.includes(name));
    return [
      { name: translate(optional ? 'modeler.send.none' : 'modeler.choose'), value: '' },
      ...known.map((name) => ({ name, value: name })),
      ...gone.map((name) => ({ name: `${name} (${translate('modeler.send.gone')})`, value: name })),
    ];
  }

  private used(channel: string): Set<string> {
    const sends = this.elementRegistry
      .getAll()
      .map((element) => boOf(element as Element))
      .filter((bo) => bo && channelOf(bo) === channel);
    return new Set(sends.flatMap((bo) => propertyOf(bo, 'template') ?? []));
  }
}

/** Some fields mean something else for a channel. */
function inWords(property: TemplateProperty, context?: string): TemplateProperty {
  return property.id && property.label
    ? {
        ...property,
        label: translate(`modeler.fields.${property.id}.label`, { context }),
        description: translate(`modeler.fields.${property.id}.hint`, { context }),
      }
    : property;
}
