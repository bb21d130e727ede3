import type { Attribute, Markup } from '../markup';
import type { Rule } from '../rule';

const ELEMENTS = [
  'script',
  'scriptTask',
  'connector',
  'executionListener',
  'taskListener',
  // reads other files
  'import',
];
const ATTRIBUTES = [
  'class',
  'expression',
  'formHandlerClass',
  'variableMappingClass',
  'variableMappingDelegateExpression',
  'scriptFormat',
  'resource',
];

/** XHTML and SVG run in a browser that is shown the diagram; XInclude and XSLT read other files. */
const WEB = 'http://www.w3.org/';

/** The engine has these schemas itself and would fetch any other. */
const OWN_SCHEMAS = [
  'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
];

/** Nothing in a diagram runs code or reaches what is not the diagram's. */
export const code: Rule = {
  name: 'code',
  severity: 'error',
  check: ({ markup }) =>
    markup.flatMap(({ element, written }) =>
      dangers(written).map((what) => ({ element, values: { what } })),
    ),
};

function dangers(written: Markup): string[] {
  const whole = danger(written);
  return whole === undefined
    ? written.attributes.filter((each) => isDangerous(each, written)).map(({ name }) => name)
    : [whole];
}

function danger({ tag, namespace, attributes }: Markup): string | undefined {
  if (ELEMENTS.includes(tag) || namespace?.startsWith(WEB)) {
    return tag;
  }
  const validates = attributes.some(({ name, value }) => name === 'name' && value === 'validator');
  return tag === 'constraint' && validates ? 'validator' : undefined;
}

function isDangerous({ name, prefix, value }: Attribute, around: Markup): boolean {
  switch (name) {
    case 'delegateExpression':
      return value !== '${send}';
    case 'type':
      return prefix !== undefined && prefix !== 'xsi' && value !== 'external';
    case 'language':
      return true;
    case 'formKey':
      return value.includes('{') || (value.includes(':') && !value.startsWith('camunda-forms:'));
    case 'schemaLocation':
      return value
        .trim()
        .split(/\s+/)
        .some((uri, index) => index % 2 === 0 && !OWN_SCHEMAS.includes(uri));
    case 'noNamespaceSchemaLocation':
      return true;
    default:
      return (prefix !== undefined || around.prefix !== 'bpmn') && ATTRIBUTES.includes(name);
  }
}
