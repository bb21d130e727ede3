import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDiagram } from '../../api/cascades';
import { useHeat } from '../../api/heat';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { runsAt } from '../runs/filter';
import { Diagram } from './Diagram';
import { elementNames } from './elementNames';
import type { Metric } from './heat';
import { HeatSwitch } from './HeatSwitch';
import { StandingTable } from './StandingTable';
import { useHeatBadges } from './useHeatBadges';

interface Props {
  cascade: string;
  name: string;
  version: number;
}

export function LiveDiagram({ cascade, name, version }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const diagram = useDiagram(cascade, version);
  const heat = useHeat(cascade, version);
  const [metric, setMetric] = useState<Metric>('waiting');
  const names = useMemo(() => elementNames(diagram.data ?? ''), [diagram.data]);
  const badges = useHeatBadges(heat.data?.elements, metric, names);
  const runsOf = (element: string) => runsAt({ cascade, element, state: 'ACTIVE' });
  return (
    <Loaded query={diagram} skeleton={<div className="diagram" />}>
      {(xml) => (
        <>
          <Diagram
            xml={xml}
            label={t('cascade.diagram', { name })}
            badges={badges}
            onChoose={(element) => navigate(runsOf(element))}
          >
            <HeatSwitch metric={metric} onChange={setMetric} heat={heat.data} />
            <LiveMark query={heat} />
          </Diagram>
          <section className="section">
            <h2>{t('heat.table')}</h2>
            <Loaded query={heat}>
              {({ elements }) => (
                <StandingTable elements={elements} names={names} runsOf={runsOf} />
              )}
            </Loaded>
          </section>
        </>
      )}
    </Loaded>
  );
}
