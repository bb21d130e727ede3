import { isExpression } from '../../expressions/complaint';
import { conditionText } from '../diagram';
import { is, one, type Moddle } from '../moddle';
import { fault, type Rule } from '../rule';
import { sourceOf } from '../ways';

/** Of several ways on, each has a condition but the default. */
export const condition: Rule = {
  name: 'condition',
  severity: 'error',
  check: ({ diagram, ways }) =>
    diagram.flows
      .filter((flow) => is(sourceOf(flow), 'ExclusiveGateway', 'InclusiveGateway'))
      .filter((flow) => ways.outgoing(sourceOf(flow)).length > 1 && !isDefault(flow))
      .filter((flow) => !isExpression(conditionText(flow) ?? ''))
      .map((flow) => fault(flow, { gateway: sourceOf(flow).id ?? '' })),
};

/** A run for which no condition holds would get stuck. */
export const noDefault: Rule = {
  name: 'no-default',
  severity: 'warning',
  check: ({ diagram, ways }) =>
    diagram.nodes
      .filter((node) => is(node, 'ExclusiveGateway') && ways.outgoing(node).length > 1)
      .filter((gateway) =>
        ways.outgoing(gateway).every((flow) => !isDefault(flow) && conditionText(flow)),
      )
      .map((gateway) => fault(gateway)),
};

function isDefault(flow: Moddle): boolean {
  return one(sourceOf(flow), 'default') === flow;
}
