import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import { part, text, type Bo } from '../../model/bo';
import { changeOf, propertyOf } from '../../model/properties';
import { conditionFor, inOneLine, sharesOf, variantOf, type Share } from '../../model/shares';
import { boOf, creating, flowsFrom, type Connection, type Element } from '../../services';
import type { DrawnChange, SeveralChanges } from '../changes/SeveralChanges';

/** Changes a split together with the flows that ask for its variants. */
export class SplitChanges {
  static $inject = ['bpmnFactory', 'severalChanges'];

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly severalChanges: SeveralChanges,
  ) {}

  rename(gateway: Element, name: string) {
    const before = propertyOf(boOf(gateway), 'split') ?? '';
    this.severalChanges.make([
      this.properties(gateway, { split: name }),
      ...this.flows(gateway, (asked) =>
        asked.split === before ? { split: name, variant: asked.variant } : undefined,
      ),
    ]);
  }

  divide(gateway: Element, shares: Share[]) {
    const before = sharesOf(propertyOf(boOf(gateway), 'shares'));
    const renamed = new Map(
      before.length === shares.length
        ? before.map(({ variant }, index) => [variant, shares[index]!.variant])
        : [],
    );
    this.severalChanges.make([
      this.properties(gateway, { shares: inOneLine(shares) }),
      ...this.flows(gateway, ({ split, variant }) => {
        const name = renamed.get(variant);
        return name && name !== variant ? { split, variant: name } : undefined;
      }),
    ]);
  }

  private properties(gateway: Element, wanted: Record<string, string>): DrawnChange {
    return {
      element: gateway,
      ...changeOf(boOf(gateway), wanted, creating(this.bpmnFactory)),
    };
  }

  private flows(
    gateway: Element,
    change: (asked: { split: string; variant: string }) => typeof asked | undefined,
  ): DrawnChange[] {
    return flowsFrom(gateway).flatMap((flow) => {
      const bo = boOf(flow);
      const condition = part(bo, 'conditionExpression');
      const asked = variantOf(condition && text(condition, 'body'));
      const wanted = asked && change(asked);
      return wanted ? [this.asking(flow, bo, asked, wanted)] : [];
    });
  }

  private asking(
    flow: Connection,
    bo: Bo,
    before: { variant: string },
    { split, variant }: { split: string; variant: string },
  ): DrawnChange {
    const expression = creating(this.bpmnFactory)('bpmn:FormalExpression', {
      body: conditionFor(split, variant),
    }) as Bo;
    expression.$parent = bo;
    const name = text(bo, 'name') === before.variant ? variant : text(bo, 'name');
    return { element: flow, of: bo, properties: { conditionExpression: expression, name } };
  }
}
