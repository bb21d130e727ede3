import {
  ArrowLeft,
  CenterToFit,
  CheckmarkOutline,
  Map as MapIcon,
  Play,
  Redo,
  Rocket,
  SidePanelOpen,
  StopFilledAlt,
  Undo,
  ZoomIn,
  ZoomOut,
} from '@carbon/icons-react';
import { Button, IconButton } from '@carbon/react';
import type Modeler from 'bpmn-js/lib/Modeler';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { zoom } from '../cascade/viewport';
import { fitBeside, redo, toggleMinimap, undo } from './commands';
import type { Changes } from './useChanges';

interface Props {
  cascade: string;
  name: string;
  deployed: boolean;
  modeler: Modeler | undefined;
  changes: Changes;
  simulation: { active: boolean; toggle: () => void };
  panel: { open: boolean; toggle: () => void };
  onCheck: () => void;
  onDeploy: () => void;
  /** How the draft stands. */
  children: ReactNode;
  /** What is done with files. */
  files: ReactNode;
  /** The way to try the cascade. */
  trial: ReactNode;
}

export function Toolbar(props: Props) {
  const { cascade, name, deployed, modeler, changes, simulation, panel } = props;
  const { t } = useTranslation();
  const tool = (
    label: string,
    Icon: typeof Undo,
    act: (modeler: Modeler) => void,
    possible = true,
  ) => (
    <IconButton
      key={label}
      kind="ghost"
      size="md"
      align="bottom"
      label={label}
      disabled={!modeler || !possible}
      onClick={() => modeler && act(modeler)}
    >
      <Icon />
    </IconButton>
  );
  const drawing = !simulation.active;
  return (
    <header className="builder-bar">
      <title>{`${name} · ${t('modeler.page.title')} · Kaskad`}</title>
      <Link
        className="builder-bar__back"
        to={deployed ? `/cascades/${encodeURIComponent(cascade)}` : '/cascades'}
        aria-label={t(deployed ? 'modeler.page.back' : 'app.toCascades')}
        title={t(deployed ? 'modeler.page.back' : 'app.toCascades')}
      >
        <ArrowLeft />
      </Link>
      <h1 title={name}>{name}</h1>
      {props.children}
      <div className="builder-bar__tools" role="toolbar" aria-label={t('modeler.page.tools')}>
        {tool(t('modeler.page.undo'), Undo, undo, changes.canUndo && drawing)}
        {tool(t('modeler.page.redo'), Redo, redo, changes.canRedo && drawing)}
        {tool(t('cascade.fit'), CenterToFit, (each) => fitBeside(each))}
        {tool(t('cascade.zoomIn'), ZoomIn, (each) => zoom(each, 1))}
        {tool(t('cascade.zoomOut'), ZoomOut, (each) => zoom(each, -1))}
        {tool(t('modeler.page.minimap'), MapIcon, toggleMinimap)}
        {tool(
          t(simulation.active ? 'modeler.page.stopSimulation' : 'modeler.page.simulation'),
          simulation.active ? StopFilledAlt : Play,
          simulation.toggle,
        )}
        {props.files}
        <IconButton
          kind="ghost"
          size="md"
          align="bottom"
          label={t(panel.open ? 'modeler.page.hidePanel' : 'modeler.page.showPanel')}
          aria-pressed={panel.open}
          onClick={panel.toggle}
        >
          <SidePanelOpen />
        </IconButton>
      </div>
      <div className="builder-bar__acts">
        <Button
          kind="ghost"
          size="md"
          renderIcon={CheckmarkOutline}
          disabled={!modeler}
          onClick={props.onCheck}
        >
          {t('modeler.page.check')}
        </Button>
        {props.trial}
        <Button size="md" renderIcon={Rocket} disabled={!modeler} onClick={props.onDeploy}>
          {t('modeler.page.deploy')}
        </Button>
      </div>
    </header>
  );
}
