import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { discardDraft, readDraft } from '../../api/drafts';
import type { SavedDraft } from '../../api/overtaken';
import { isStatus } from '../../api/problem';
import type { Draft } from '../../api/types';
import { Failure } from '../../components/Failure';
import { cascadeName } from './cascadeName';
import { nameOf, show as showElement } from './commands';
import { DeployDialog } from './DeployDialog';
import { useConditions } from './conditions/useConditions';
import { ConflictDialog } from './draft/ConflictDialog';
import { DiscardDialog } from './draft/DiscardDialog';
import { SavedState } from './draft/SavedState';
import { standingOf, useWork } from './draft/useWork';
import { download } from './files/download';
import { DropZone } from './files/DropZone';
import { FileMenu } from './files/FileMenu';
import { ImportDialog } from './files/ImportDialog';
import { FindingsPanel } from './findings/FindingsPanel';
import { useFindings } from './findings/useFindings';
import { useMarks } from './findings/useMarks';
import { Notices } from './Notices';
import { Toolbar } from './Toolbar';
import { useTrial } from './trial';
import { useChanges } from './useChanges';
import { useModeler } from './useModeler';
import { useSimulation } from './useSimulation';
import { useWords } from './useWords';

type Asking = { what: 'import'; file: File } | { what: 'deploy' } | { what: 'discard' };

/** The builder of one cascade: its diagram, its panel, what the checks find, and the draft behind them. */
export function Builder({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { desk, keeper, start, standing } = useWork(draft);
  const { modeler, error, again } = useModeler(desk, canvas, panel);
  const changes = useChanges(
    modeler,
    useCallback(() => keeper.touched(), [keeper]),
  );
  const words = useWords(modeler);
  const findings = useFindings({
    cascade: draft.key,
    modeler,
    changes: changes.count,
    words,
    read: desk.read,
  });
  const simulation = useSimulation(modeler);
  const [asking, setAsking] = useState<Asking>();
  const [putOff, setPutOff] = useState<SavedDraft>();
  const [failure, setFailure] = useState<unknown>();
  const [panelOpen, setPanelOpen] = useState(true);
  const [findingsOpen, setFindingsOpen] = useState(false);
  const choose = useCallback(
    (element: string) => modeler && showElement(modeler, element),
    [modeler],
  );
  const chooseMark = useCallback(
    (element: string) => {
      setFindingsOpen(true);
      choose(element);
    },
    [choose],
  );
  useMarks(modeler, findings.list, chooseMark);
  const conditionDialog = useConditions(modeler, words);
  const trial = useTrial({ cascade: draft.key, modeler, read: desk.read, onSelect: choose });

  const name = cascadeName(modeler) ?? draft.key;
  const deployed = standing.basedOn !== null;
  const nameOfElement = (element: string) => nameOf(modeler, element);

  const show = async (xml: string) => {
    await desk.replace(xml);
    if (!modeler) {
      again();
    }
  };
  const take = async (theirs: Draft) => {
    await show(theirs.xml);
    keeper.adopt(standingOf(theirs));
  };
  const open = async (xml: string) => {
    await show(xml);
    keeper.touched();
  };
  const discard = async () => {
    await discardDraft(draft.key, standing.version);
    keeper.adopt({ ...standing, version: 0, updatedAt: null, updatedBy: null });
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    try {
      await take(await readDraft(draft.key));
    } catch (problem) {
      if (!isStatus(problem, 404)) {
        throw problem;
      }
      await navigate('/cascades');
    }
  };
  const check = () => {
    setFindingsOpen(true);
    findings.check().catch(setFailure);
  };
  const prepare = async () => {
    const ready = await keeper.flush();
    return ready ? { xml: await desk.read(), version: keeper.current().version } : undefined;
  };
  const afterDeploying = (version: number) => {
    keeper.adopt({ version: 0, basedOn: version, updatedAt: null, updatedBy: null });
    void queries.invalidateQueries({ queryKey: ['cascades'] });
    void queries.invalidateQueries({ queryKey: ['drafts'] });
  };

  return (
    <DropZone onFile={(file) => setAsking({ what: 'import', file })}>
      <div className={simulation.active ? 'builder builder--simulating' : 'builder'}>
        <Toolbar
          cascade={draft.key}
          name={name}
          deployed={deployed}
          modeler={modeler}
          changes={changes}
          simulation={simulation}
          panel={{ open: panelOpen, toggle: () => setPanelOpen(!panelOpen) }}
          onCheck={check}
          onDeploy={() => setAsking({ what: 'deploy' })}
          trial={trial.button}
          files={
            <FileMenu
              cascade={draft.key}
              modeler={modeler}
              read={desk.read}
              onFile={(file) => setAsking({ what: 'import', file })}
              onDiscard={standing.version > 0 ? () => setAsking({ what: 'discard' }) : undefined}
              onFailure={setFailure}
            />
          }
        >
          <SavedState standing={standing} />
        </Toolbar>
        <Notices start={start.with} standing={standing} onDecide={() => setPutOff(undefined)} />
        {(error ?? failure) !== undefined && (
          <Failure
            error={error ?? failure}
            title={t(error ? 'cascade.diagramBroken' : 'errors.action')}
          />
        )}
        <div className="builder__desk">
          <div
            ref={canvas}
            // The tokens run in the colours of the light theme only.
            className={simulation.active ? 'builder__canvas cds--white' : 'builder__canvas'}
            role="group"
            aria-label={t('cascade.diagram', { name })}
          />
          <aside
            ref={panel}
            className="builder__panel"
            aria-label={t('modeler.page.properties')}
            hidden={!panelOpen || simulation.active || trial.open}
          />
          {trial.panel}
        </div>
        <FindingsPanel
          findings={findings}
          open={findingsOpen}
          onToggle={() => setFindingsOpen(!findingsOpen)}
          nameOf={nameOfElement}
          onChoose={choose}
        />
      </div>
      {conditionDialog}
      {asking?.what === 'import' && (
        <ImportDialog
          file={asking.file}
          cascade={draft.key}
          onOpen={open}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.what === 'deploy' && (
        <DeployDialog
          cascade={draft.key}
          name={name}
          findings={findings.list}
          nameOf={nameOfElement}
          prepare={prepare}
          onDeployed={afterDeploying}
          onConflict={(other) => keeper.meets(other)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.what === 'discard' && (
        <DiscardDialog
          deployed={deployed}
          onDiscard={discard}
          onClose={() => setAsking(undefined)}
        />
      )}
      {standing.other && standing.other !== putOff && (
        <ConflictDialog
          cascade={draft.key}
          other={standing.other}
          onKeepCopy={() => void desk.read().then((xml) => download(`${draft.key}-mine.bpmn`, xml))}
          onTakeTheirs={take}
          onOverwrite={(theirs) => keeper.overwrite(theirs)}
          onClose={() => setPutOff(standing.other)}
        />
      )}
    </DropZone>
  );
}
