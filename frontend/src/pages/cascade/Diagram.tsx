import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import type { Badge } from './Badges';
import { useBadges } from './useBadges';
import { useViewer } from './useViewer';
import { ZoomButtons } from './ZoomButtons';

interface Props {
  xml: string;
  label: string;
  badges: Badge[];
  onChoose: (element: string) => void;
  children: ReactNode;
}

export function Diagram({ xml, label, badges, onChoose, children }: Props) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const { viewer, error } = useViewer(container, xml);
  useBadges(viewer, badges, onChoose);
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
