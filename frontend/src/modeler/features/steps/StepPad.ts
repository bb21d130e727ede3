import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { ContextPadEntries } from 'diagram-js/lib/features/context-pad/ContextPadProvider';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import { translate } from '../../../i18n/words';
import type { Bo } from '../../model/bo';
import { isCall, isSend } from '../../model/steps';
import { boOf, type Element } from '../../services';
import type { AddingSteps } from './AddingSteps';
import { stepOf, type Step, type StepKey } from './catalogue';
import { buttonMarkup, stepLabel } from './entries';

const LAST_WORD = 100;

/** What bpmn-js offers to append where one of our steps does better. */
const REPLACED = [
  'append.append-task',
  'append.gateway',
  'append.intermediate-event',
  'append.end-event',
];

const AFTER_SEND: StepKey[] = ['await', 'wait', 'question', 'end'];
const AFTER_OTHERS: StepKey[] = ['email', 'wait', 'question', 'end'];

const MENUS = {
  append: { id: 'bpmn-append', title: 'modeler.steps.appendMenu' },
  replace: { id: 'bpmn-replace', title: 'modeler.steps.replaceMenu' },
};

type Entry = ContextPadEntries[string];

/** A call is over once the run goes on. */
const isAwaited = (bo: Bo) => isSend(bo) && !isCall(bo);

/** Our most usual next steps beside a chosen element; the rest is in the menu that appends. */
export class StepPad {
  static $inject = ['contextPad', 'popupMenu', 'canvas', 'addingSteps'];

  constructor(
    contextPad: ContextPad,
    private readonly popupMenu: PopupMenu,
    private readonly canvas: Canvas,
    private readonly adding: AddingSteps,
  ) {
    contextPad.registerProvider(LAST_WORD, this as never);
  }

  getContextPadEntries(element: Element) {
    return (entries: ContextPadEntries): ContextPadEntries => {
      const isFollowed = REPLACED.every((id) => id in entries);
      const kept = Object.entries(entries)
        .filter(([id]) => !isFollowed || !REPLACED.includes(id))
        .map(([id, entry]) => [id, this.opening(id, entry)] as const);
      const ours = isFollowed ? this.buttons(element) : [];
      return Object.fromEntries([...ours, ...kept]) as ContextPadEntries;
    };
  }

  private buttons(element: Element) {
    const keys = isAwaited(boOf(element)) ? AFTER_SEND : AFTER_OTHERS;
    return keys.map((key) => [`append.step-${key}`, this.button(stepOf(key))] as const);
  }

  private button(step: Step) {
    return {
      group: 'model',
      html: buttonMarkup(step),
      title: translate('modeler.steps.append', { step: stepLabel(step) }),
      action: {
        click: (_: Event, source: Element) => this.adding.append(step, source),
        dragstart: (event: Event, source: Element) => this.adding.drag(event, step, source),
      },
    };
  }

  /** The menus open beside the pad that is there; bpmn-js asks for it in a way that is deprecated. */
  private opening(id: string, entry: Entry): Entry {
    if (id !== 'append' && id !== 'replace') {
      return entry;
    }
    const { id: menu, title } = MENUS[id];
    const click = (event: Event, target: unknown) =>
      this.popupMenu.open(
        target as never,
        menu,
        this.position(event as MouseEvent, id === 'append'),
        {
          title: translate(title),
          width: 300,
          search: true,
        },
      );
    return { ...entry, action: { click } } as Entry;
  }

  private position({ x, y }: MouseEvent, beside: boolean) {
    const pad = this.canvas.getContainer().querySelector('.djs-context-pad.open');
    const { left, right, top, bottom } = (
      pad ?? this.canvas.getContainer()
    ).getBoundingClientRect();
    const place = beside ? { x: right + 5, y: top } : { x: left, y: bottom + 5 };
    return { ...place, cursor: { x, y } };
  }
}
