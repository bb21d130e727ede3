import type { VariantAsked } from '../../expressions/asked';
import { readShares } from '../../model/shares';
import { extension, is, type Moddle } from '../moddle';
import { fault, type Fault, type Rule } from '../rule';

/** A gateway that shares customers out among variants. */
interface Split {
  node: Moddle;
  name: string;
  shares: string;
}

/** A split names its variants, and who asks for a variant means one of them. */
export const split: Rule = {
  name: 'split',
  severity: 'error',
  check: ({ diagram }) => {
    const splits = diagram.nodes.flatMap(splitOf);
    return [
      ...splits.flatMap(({ node, name, shares }) =>
        readShares(shares) ? [] : [fault(node, { split: name, shares })],
      ),
      ...diagram.conditions.flatMap(({ flow, asks }) =>
        asks.variants.flatMap((asked) =>
          isThere(asked, splits) ? [] : [absent(flow, asked, splits)],
        ),
      ),
    ];
  },
};

function splitOf(node: Moddle): Split[] {
  const name = is(node, 'ExclusiveGateway') ? extension(node, 'split') : undefined;
  return name === undefined ? [] : [{ node, name, shares: extension(node, 'shares') ?? '' }];
}

/** If the shares cannot be read, that is said already. */
function isThere({ split, variant }: VariantAsked, splits: Split[]): boolean {
  return splits
    .filter(({ name }) => name === split)
    .some(
      ({ shares }) =>
        variant === undefined ||
        (readShares(shares)?.some((share) => share.variant === variant) ?? true),
    );
}

function absent(flow: Moddle, { split, variant }: VariantAsked, splits: Split[]): Fault {
  const isSplit = variant !== undefined && splits.some(({ name }) => name === split);
  return fault(flow, isSplit ? { split, variant } : { split });
}
