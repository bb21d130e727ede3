import { translate } from '../../../i18n/words';

const ELEMENT = '<(?<what>[^>]*)>';
const said = (pattern: string) => new RegExp(`^${pattern}$`, 's');

/** What the readers of XML and of diagrams say in English only, each with the text these pages have for it. */
export const COMPLAINTS: [text: string, pattern: RegExp][] = [
  ['reference', said(`unresolved reference ${ELEMENT}`)],
  ['attribute', said(`unknown attribute ${ELEMENT}`)],
  ['element', said(`un(?:recognized|expected) element ${ELEMENT}`)],
  ['type', said(`unknown type ${ELEMENT}`)],
  ['body', said('unexpected body text <(?<what>.*)>')],
  ['inner', said('expected no sub nodes')],
  ['id', said(`illegal ID ${ELEMENT}`)],
  ['sameId', said(`duplicate ID ${ELEMENT}`)],
  ['sameAttribute', said(`attribute ${ELEMENT} already defined`)],
  ['prefix', said(`missing namespace (?:for prefix|on) ${ELEMENT}`)],
  ['encoding', said(`unsupported document encoding ${ELEMENT}, falling back to UTF-8`)],
  ['document', said('failed to parse document as <bpmn:Definitions>')],
  ['outside', said('non-whitespace outside of root node')],
  [
    'tags',
    said(
      '(?:closing tag mismatch|close tag|missing (?:open|start) tag|unclosed (?:tag|cdata|comment|question)|unexpected end of file)',
    ),
  ],
  ['drawnTwice', said(`(?:already rendered|multiple DI elements defined for) ${ELEMENT}`)],
  ['drawsNothing', said(`(?:no bpmnElement referenced in|unknown di) ${ELEMENT}.*`)],
  ['notDrawn', said(`element ${ELEMENT} referenced by .* not yet drawn`)],
  ['host', said(`missing ${ELEMENT}#attachedToRef`)],
  ['source', said(`${ELEMENT}#source Ref not specified`)],
  ['target', said(`${ELEMENT}#target Ref not specified`)],
  [
    'plane',
    said(
      `(?:no plane for|correcting missing bpmnElement on|unsupported bpmnElement for) ${ELEMENT}.*`,
    ),
  ],
  ['process', said('no (?:process or collaboration|diagram) to display')],
  ['step', said(`unrecognized flowElement ${ELEMENT} in context .*`)],
  ['markup', said('(?:(?:illegal|invalid|missing) .*|attribute value quote missmatch)')],
];

const CONTENT =
  /^unparsable content (?<content>.*?) ?detected\s+line: (?<line>\d+)\s+column: (?<column>\d+)\s+nested error: (?<why>.*)$/s;

/** In the page's language; as it is where these pages have no words for it. */
export function complaintInWords(message: string): string {
  const content = CONTENT.exec(message)?.groups;
  if (content) {
    return translate('modeler.import.told.content', {
      ...content,
      line: Number(content.line) + 1,
      why: complaintInWords(content.why ?? ''),
    });
  }
  for (const [text, pattern] of COMPLAINTS) {
    const found = pattern.exec(message);
    if (found) {
      return translate(`modeler.import.told.${text}`, { what: nameOf(found.groups?.what) });
    }
  }
  return message;
}

/** An element goes by its id, if it has one; without one, its sign is written with half a quotation mark. */
function nameOf(what: string | undefined) {
  return what && (/ id="([^"]*)/.exec(what)?.[1] ?? what.replace(/" \/$/, ''));
}
