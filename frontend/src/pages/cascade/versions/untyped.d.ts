declare module 'bpmn-js-differ' {
  interface Changes {
    _added: Record<string, unknown>;
    _removed: Record<string, unknown>;
    _changed: Record<string, { attrs: object }>;
    _layoutChanged: Record<string, unknown>;
  }

  export function diff(before: object, after: object): Changes;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object }>;
  }
}
