import type BpmnReplace from 'bpmn-js/lib/features/replace/BpmnReplace';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import { LANGUAGES } from '../../../i18n';
import { translate } from '../../../i18n/words';
import { isA, text, type Bo } from '../../model/bo';
import { channelOf, isCall } from '../../model/steps';
import { boOf, type Element } from '../../services';
import { templateOf, type ElementTemplate } from '../../templates';
import type { Editing } from '../panel/Editing';
import type { Vocabulary } from '../vocabulary/Vocabulary';
import { CHANNELS, STEPS, stepOf, type Step } from './catalogue';
import { menuEntry } from './entries';

interface Templates {
  applyTemplate(element: Element, template: ElementTemplate): Element;
}

interface Context {
  element: Element;
  step: Step;
}

const COMMAND = 'kaskad.becomeStep';

const LAST_WORD = 100;

/** What a call cannot take over from a message. */
const OF_MESSAGES = {
  template: undefined,
  topic: undefined,
  timeToLive: undefined,
};

/** What the server refuses or what does nothing is not offered. */
const USELESS = /script-task|send-task|business-rule-task|manual-task|complex-gateway/;

const BECOMING = [...CHANNELS.map(stepOf), stepOf('call')];

/** A task can become another of our steps: an email an SMS, say. */
export class ReplacingSteps {
  static $inject = ['popupMenu', 'commandStack', 'vocabulary'];

  constructor(
    popupMenu: PopupMenu,
    private readonly commandStack: CommandStack,
    private readonly vocabulary: Vocabulary,
  ) {
    commandStack.registerHandler(COMMAND, Becoming);
    ['bpmn-replace', 'bpmn-append', 'bpmn-create'].forEach((menu) =>
      popupMenu.registerProvider(menu, LAST_WORD, { getPopupMenuEntries: () => useful }),
    );
    popupMenu.registerProvider('bpmn-replace', LAST_WORD, {
      getPopupMenuEntries: (target) => this.first(target as Element),
    });
  }

  private first(element: Element) {
    return (entries: PopupMenuEntries): PopupMenuEntries => {
      if (!isA(boOf(element), 'bpmn:Task')) {
        return entries;
      }
      const ours = BECOMING.filter((step) => !isAlready(step, boOf(element))).map((step) => [
        `replace-with-step-${step.key}`,
        {
          ...menuEntry(step, this.vocabulary.speaks(step.channel)),
          action: () => this.become(element, step),
        },
      ]);
      return { ...Object.fromEntries(ours), ...entries } as PopupMenuEntries;
    };
  }

  private become(element: Element, step: Step) {
    this.commandStack.execute(COMMAND, { element, step } satisfies Context);
  }
}

/** One step of undo, however much changes. */
class Becoming {
  static $inject = ['bpmnReplace', 'modeling', 'elementTemplates', 'editing'];

  constructor(
    private readonly bpmnReplace: BpmnReplace,
    private readonly modeling: Modeling,
    private readonly elementTemplates: Templates,
    private readonly editing: Editing,
  ) {}

  preExecute({ element, step }: Context) {
    const before = text(boOf(element), 'name');
    const replaced =
      element.type === step.type
        ? element
        : this.bpmnReplace.replaceElement(element, { type: step.type } as never);
    const done = this.elementTemplates.applyTemplate(replaced, templateOf(step.template)!);
    if (!step.channel) {
      this.editing.properties(done, boOf(done), OF_MESSAGES);
    }
    if (!before || isUsualName(before)) {
      this.modeling.updateProperties(done, { name: translate(`modeler.names.${step.key}`) });
    }
  }
}

/** A task from before calls were sends can become one. */
function isAlready({ key, channel }: Step, bo: Bo): boolean {
  return isCall(bo) ? key === 'call' : channel !== undefined && channel === channelOf(bo);
}

// The diagram may have been begun in the other language.
const isUsualName = (name: string) =>
  LANGUAGES.some((lng) =>
    STEPS.some(({ key }) => translate(`modeler.names.${key}`, { lng }) === name),
  );

function useful(entries: PopupMenuEntries): PopupMenuEntries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !USELESS.test(id)));
}
