declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    toXML(root: unknown): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: { message: string }[] }>;
  }
}

declare module 'bpmnlint' {
  export class Linter {
    constructor(setup: object);
    lint(
      root: unknown,
    ): Promise<Record<string, { id: string; message: string; category: string }[]>>;
  }
}
