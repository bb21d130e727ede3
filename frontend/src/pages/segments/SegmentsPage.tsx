import { Tab, TabList, TabPanel, TabPanels, Tabs } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../components/PageHead';
import { DateRules } from './dates/DateRules';
import { SegmentList } from './SegmentList';
import './segments.scss';

const VIEWS = ['segments', 'dates'];

export function SegmentsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const view = Math.max(0, VIEWS.indexOf(params.get('view') ?? ''));
  const show = (index: number) =>
    setParams(index === 0 ? {} : { view: VIEWS[index]! }, { replace: true });
  return (
    <div className="page segments-view">
      <PageHead
        title={t(view === 0 ? 'segments.title' : 'segments.dates.title')}
        intro={t(view === 0 ? 'segments.intro' : 'segments.dates.intro')}
      />
      <Tabs selectedIndex={view} onChange={({ selectedIndex }) => show(selectedIndex)}>
        <TabList aria-label={t('segments.tabs')}>
          <Tab>{t('segments.title')}</Tab>
          <Tab>{t('segments.dates.title')}</Tab>
        </TabList>
        <TabPanels>
          <TabPanel>{view === 0 && <SegmentList />}</TabPanel>
          <TabPanel>{view === 1 && <DateRules />}</TabPanel>
        </TabPanels>
      </Tabs>
    </div>
  );
}
