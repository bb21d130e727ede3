declare module 'bpmn-js-element-templates' {
  import type { ModuleDeclaration } from 'didi';

  export class ElementTemplates {
    get(of: unknown, version?: number): object | null;
    getLatest(id: string): object[] | undefined;
  }

  export const ElementTemplatesCoreModule: ModuleDeclaration & {
    elementTemplates: ['type', typeof ElementTemplates];
  };
  export const ElementTemplatesPropertiesProviderModule: ModuleDeclaration;
}
