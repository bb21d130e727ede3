import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type EventBus from 'diagram-js/lib/core/EventBus';
import i18next from 'i18next';
import { timingInWords } from '../../timingInWords';
import { isA, text, type Bo } from '../../model/bo';
import { propertyOf } from '../../model/properties';
import { channelOf, isAwait, timerOf } from '../../model/steps';
import { saidBy, timingOf } from '../../model/timer';
import { boOf, isLabel, type Element, type Shape } from '../../services';
import { ICONS, type IconName } from './icons';
import { draw } from './svg';

const BEFORE_BPMN = 1_500;
const ICON = { x: 6, y: 6, size: 18 };
const LINE = 'var(--cds-text-primary)';
const QUIET = 'var(--cds-text-secondary)';
const SMALL = 11;
const LONGEST = 16;

type Draw = (parent: SVGElement, element: Element, attrs?: object) => SVGElement;

/** Draws what a step does where BPMN would draw the same cog for all: its channel, its template, its time. */
export class StepRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer'];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
  ) {
    super(eventBus, BEFORE_BPMN);
  }

  override canRender(element: Element): boolean {
    return !isLabel(element) && boOf(element) && drawnByUs(boOf(element));
  }

  override drawShape(parent: SVGElement, shape: Shape, attrs?: object): SVGElement {
    const bo = boOf(shape);
    const icon = iconOf(bo);
    if (!icon) {
      const drawn = this.asBpmn(parent, shape, attrs);
      drawTime(parent, shape, bo);
      return drawn;
    }
    const drawn = this.handler('bpmn:Task')(parent, shape, attrs);
    drawIcon(parent, icon);
    drawBelow(parent, shape, propertyOf(bo, 'template') ?? '', bo);
    return drawn;
  }

  override getShapePath(shape: Shape) {
    return this.bpmnRenderer.getShapePath(shape);
  }

  private asBpmn(parent: SVGElement, shape: Shape, attrs?: object) {
    return this.bpmnRenderer.drawShape(parent, shape, attrs);
  }

  private handler(type: string): Draw {
    return (this.bpmnRenderer as unknown as { handlers: Record<string, Draw> }).handlers[type]!;
  }
}

function drawnByUs(bo: Bo): boolean {
  return iconOf(bo) !== undefined || isNamelessTimer(bo);
}

function iconOf(bo: Bo): IconName | undefined {
  const channel = channelOf(bo);
  if (channel !== undefined) {
    return channel in ICONS ? (channel as IconName) : undefined;
  }
  return isAwait(bo) ? 'await' : undefined;
}

function isNamelessTimer(bo: Bo): boolean {
  return timerOf(bo) !== undefined && !text(bo, 'name');
}

function drawIcon(parent: SVGElement, name: IconName) {
  const { x, y, size } = ICON;
  const transform = `translate(${x}, ${y}) scale(${size / 32})`;
  const icon = draw(parent, 'g', { class: 'step-icon', transform });
  ICONS[name].forEach((d) => draw(icon, 'path', { d, fill: LINE }));
}

// Markers such as that of a loop stand at the lower edge too.
function drawBelow(parent: SVGElement, shape: Shape, template: string, bo: Bo) {
  if (template && !bo.get('loopCharacteristics')) {
    drawText(parent, shorter(template), { x: shape.width / 2, y: shape.height - 8 });
  }
}

function drawTime(parent: SVGElement, shape: Shape, bo: Bo) {
  const said = saidBy(timerOf(bo)!);
  const words = said ? timingInWords(timingOf(said), i18next.language) : '';
  if (words) {
    drawText(parent, words, placeOfTime(shape, bo));
  }
}

// Below a boundary event goes its flow, so the time stands beside it.
function placeOfTime(shape: Shape, bo: Bo): TextPlace {
  return isA(bo, 'bpmn:BoundaryEvent')
    ? { x: -4, y: shape.height + 2, anchor: 'end' }
    : { x: shape.width / 2, y: shape.height + 14 };
}

interface TextPlace {
  x: number;
  y: number;
  anchor?: 'middle' | 'end';
}

function drawText(parent: SVGElement, words: string, { x, y, anchor = 'middle' }: TextPlace) {
  const drawn = draw(parent, 'text', {
    class: 'step-text',
    x,
    y,
    'text-anchor': anchor,
    'font-size': SMALL,
    'font-family': 'Arial, sans-serif',
    fill: QUIET,
  });
  drawn.textContent = words;
}

function shorter(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
