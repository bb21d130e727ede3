/** A part of a BPMN model, as moddle gives it. */
export interface Bo {
  readonly $type: string;
  $parent?: Bo;
  id: string;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}

export const text = (bo: Bo, property: string) => bo.get(property) as string | undefined;

export const part = (bo: Bo, property: string) => bo.get(property) as Bo | undefined;

export const parts = (bo: Bo, property: string) =>
  (bo.get(property) as Bo[] | undefined) ?? ([] as Bo[]);

export const isA = (bo: Bo | undefined, ...types: string[]) =>
  bo !== undefined && types.some((type) => bo.$instanceOf(type));

export function definitionsOf(bo: Bo): Bo {
  return bo.$parent ? definitionsOf(bo.$parent) : bo;
}
