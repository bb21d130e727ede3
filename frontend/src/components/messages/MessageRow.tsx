import { ChevronDown, ChevronUp } from '@carbon/icons-react';
import { TableCell, TableRow } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/types';
import { Moment } from '../Moment';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { channelName } from '../../i18n/words';
import { latest } from './latest';
import { MessageDetails } from './MessageDetails';
import { MessageStatus } from './MessageStatus';
import { RunOfMessage } from './RunOfMessage';

const COLUMNS = 5;

interface Props {
  message: Message;
  ofRuns?: boolean;
}

export function MessageRow({ message, ofRuns }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const changed = latest(message.times);
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <>
      <TableRow>
        <TableCell data-label={t('run.channel')}>
          <button
            type="button"
            className="messages__toggle row-link"
            aria-expanded={open}
            title={open ? t('run.collapse') : t('run.expand')}
            onClick={() => setOpen(!open)}
          >
            <Chevron /> {channelName(message.channel)}
          </button>
        </TableCell>
        {ofRuns && (
          <TableCell data-label={t('run.why')}>
            <RunOfMessage message={message} />
          </TableCell>
        )}
        <TableCell data-label={t('run.template')}>
          <span className="code">{message.template ?? t('common.none')}</span>
        </TableCell>
        <TableCell data-label={t('run.status')}>
          <MessageStatus message={message} />
        </TableCell>
        <TableCell data-label={t('run.changed')}>
          {changed ? <Moment at={changed} /> : t('common.none')}
        </TableCell>
        <TableCell data-label={t('run.price')} className="numeric">
          {message.cost ? money(message.cost, language) : t('common.none')}
        </TableCell>
      </TableRow>
      {open && (
        <TableRow className="messages__details">
          <TableCell colSpan={ofRuns ? COLUMNS + 1 : COLUMNS}>
            <MessageDetails message={message} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
