import { useTranslation } from 'react-i18next';
import { useResults, type Launch } from '../../api/campaigns';
import type { components } from '../../api/schema';
import { Grid, type Column } from '../../components/Grid';
import { Loaded } from '../../components/Loaded';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { channelName, word } from '../../i18n/words';

type Results = components['schemas']['LaunchResults'];
type Ends = Results['runs'][number];
type Sent = Results['messages'][number];

interface Props {
  campaign: string;
  launch: Launch;
}

/** How the runs of a launch ended, and what their messages came to. */
export function LaunchResults({ campaign, launch }: Props) {
  const results = useResults(campaign, launch);
  return (
    <Loaded query={results}>
      {({ runs, messages }) => (
        <div className="launch__results">
          <Outcomes runs={runs} />
          <Messages messages={messages} />
        </div>
      )}
    </Loaded>
  );
}

function Outcomes({ runs }: { runs: Ends[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Ends>[] = [
    {
      header: t('campaign.outcome'),
      cell: ({ state, outcome }) =>
        outcome ? word('outcomes', outcome) : word('runs.states', state),
    },
    {
      header: t('campaign.runs'),
      numeric: true,
      cell: ({ runs: many }) => many.toLocaleString(language),
    },
  ];
  return (
    <Grid
      label={t('campaign.outcomes')}
      columns={columns}
      rows={runs}
      rowKey={({ state, outcome }) => `${state} ${outcome}`}
    />
  );
}

function Messages({ messages }: { messages: Sent[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const count = (name: 'sent' | 'delivered' | 'opened'): Column<Sent> => ({
    header: t(`campaign.messages.${name}`),
    numeric: true,
    cell: (row) => row[name].toLocaleString(language),
  });
  const columns: Column<Sent>[] = [
    { header: t('campaign.messages.channel'), cell: ({ channel }) => channelName(channel) },
    count('sent'),
    count('delivered'),
    count('opened'),
    {
      header: t('campaign.messages.cost'),
      numeric: true,
      cell: ({ cost }) => (cost ? money(cost, language) : t('common.none')),
    },
  ];
  return (
    <Grid
      label={t('campaign.messages.title')}
      columns={columns}
      rows={messages}
      rowKey={({ channel, cost }) => `${channel} ${cost?.currency}`}
    />
  );
}
