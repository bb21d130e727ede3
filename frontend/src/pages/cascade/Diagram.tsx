import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementStanding } from '../../api/types';
import { Failure } from '../../components/Failure';
import type { ElementNames } from './elementNames';
import { useBadges } from './useBadges';
import { useViewer } from './useViewer';
import { ZoomButtons } from './ZoomButtons';

interface Props {
  xml: string;
  label: string;
  names: ElementNames;
  standing: ElementStanding[];
  onChoose: (element: string) => void;
  children: ReactNode;
}

export function Diagram({ xml, label, names, standing, onChoose, children }: Props) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const { viewer, error } = useViewer(container, xml);
  useBadges(viewer, standing, names, onChoose);
  return (
    <>
      <div className="diagram-bar">
        {children}
        <ZoomButtons viewer={viewer} />
      </div>
      {error !== undefined && <Failure error={error} title={t('cascade.diagramBroken')} />}
      <div ref={container} className="diagram" role="group" aria-label={label} />
    </>
  );
}
