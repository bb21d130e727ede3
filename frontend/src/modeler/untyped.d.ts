declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi';
  const CreateAppendAnythingModule: ModuleDeclaration;
  export { CreateAppendAnythingModule };
}

declare module 'bpmn-js-native-copy-paste' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}

declare module 'bpmn-js-token-simulation' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}

declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}

declare module 'bpmn-js-i18n/translations/ru' {
  const translations: Record<string, string>;
  export default translations;
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}

declare module '@bpmn-io/element-templates-validator' {
  export function validateAll(templates: unknown[]): {
    valid: boolean;
    results: { errors?: { message: string }[] }[];
  };
}
