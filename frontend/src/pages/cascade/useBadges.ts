import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementStanding } from '../../api/types';
import { useLanguage } from '../../i18n/language';
import { Badges } from './Badges';
import { nameOf, type ElementNames } from './elementNames';

interface ElementClick {
  element: { id: string; type: string; labelTarget?: { id: string } };
}

const NOBODY_STANDS_HERE = /Flow|Association|Process|Collaboration|Participant|Lane|Data|Text/;

/** Keeps a badge at each element where runs stand, and tells which element was chosen. */
export function useBadges(
  viewer: NavigatedViewer | undefined,
  standing: ElementStanding[],
  names: ElementNames,
  onChoose: (element: string) => void,
) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const choose = useRef(onChoose);
  const badges = useRef<Badges>(undefined);

  useEffect(() => {
    choose.current = onChoose;
  });

  useEffect(() => {
    if (!viewer) {
      return;
    }
    badges.current = new Badges(viewer, (element) => choose.current(element));
    viewer.on<ElementClick>('element.click', ({ element }) => {
      if (!NOBODY_STANDS_HERE.test(element.type)) {
        choose.current(element.labelTarget?.id ?? element.id);
      }
    });
  }, [viewer]);

  useEffect(() => {
    badges.current?.show(
      standing.map(({ element, runs, incidents }) => ({
        element,
        runs: runs.toLocaleString(language),
        incidents: incidents > 0 ? incidents.toLocaleString(language) : undefined,
        label: t('cascade.badge', {
          name: nameOf(element, names),
          runs: [
            t('cascade.runs', { count: runs }),
            ...(incidents > 0 ? [t('cascade.incidents', { count: incidents })] : []),
          ].join(', '),
        }),
      })),
    );
  }, [viewer, standing, names, language, t]);
}
