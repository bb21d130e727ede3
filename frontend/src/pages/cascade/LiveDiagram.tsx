import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDiagram, useStanding } from '../../api/cascades';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { runsAt } from '../runs/filter';
import { Diagram } from './Diagram';
import { elementNames } from './elementNames';
import { StandingTable } from './StandingTable';

interface Props {
  cascade: string;
  name: string;
  version: number;
}

export function LiveDiagram({ cascade, name, version }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const diagram = useDiagram(cascade, version);
  const standing = useStanding(cascade, version);
  const names = useMemo(() => elementNames(diagram.data ?? ''), [diagram.data]);
  const runsOf = (element: string) => runsAt({ cascade, element, state: 'ACTIVE' });
  return (
    <Loaded query={diagram} skeleton={<div className="diagram" />}>
      {(xml) => (
        <>
          <Diagram
            xml={xml}
            label={t('cascade.diagram', { name })}
            names={names}
            standing={standing.data ?? []}
            onChoose={(element) => navigate(runsOf(element))}
          >
            <LiveMark query={standing} />
          </Diagram>
          <section className="section">
            <h2>{t('cascade.standing')}</h2>
            <Loaded query={standing}>
              {(elements) => <StandingTable elements={elements} names={names} runsOf={runsOf} />}
            </Loaded>
          </section>
        </>
      )}
    </Loaded>
  );
}
