import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Vocabulary as Words } from '../../../api/vocabulary';

export const CHANGED = 'vocabulary.changed';

/** A segment as authors choose it. */
export interface SegmentName {
  id: string;
  name: string;
}

const NOTHING: Words = { channels: [], templates: [], events: [], cascades: [] };

/** What the server knows: its channels, templates, events, cascades and segments. Comes after the diagram. */
export class Vocabulary {
  static $inject = ['eventBus'];

  private words = NOTHING;
  private known: SegmentName[] = [];

  constructor(private readonly eventBus: EventBus) {}

  learn(words: Words) {
    this.words = words;
    this.eventBus.fire(CHANGED);
  }

  learnSegments(segments: SegmentName[]) {
    this.known = segments;
    this.eventBus.fire(CHANGED);
  }

  get segments() {
    return this.known;
  }

  get events() {
    return this.words.events;
  }

  get cascades() {
    return this.words.cascades;
  }

  get isKnown() {
    return this.words !== NOTHING;
  }

  templatesFor(channel: string): string[] {
    return this.words.templates
      .filter(({ channels }) => channels.some((each) => each === channel))
      .map(({ name }) => name);
  }

  channel(key: string | undefined) {
    return this.words.channels.find((each) => each.key === key);
  }

  /** Whether the server can send by a channel; before it has told, it can. */
  speaks(channel: string | undefined) {
    return !channel || !this.isKnown || this.channel(channel) !== undefined;
  }
}
