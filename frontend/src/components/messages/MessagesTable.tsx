import { Table, TableBody, TableHead, TableHeader, TableRow } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/types';
import { MessageRow } from './MessageRow';
import './messages.scss';

interface Props {
  messages: Message[];
  /** Whether they are of several runs, which are to be named then. */
  ofRuns?: boolean;
}

export function MessagesTable({ messages, ofRuns }: Props) {
  const { t } = useTranslation();
  return (
    <div className="grid messages">
      <Table aria-label={t('run.messages')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('run.channel')}</TableHeader>
            {ofRuns && <TableHeader>{t('run.why')}</TableHeader>}
            <TableHeader>{t('run.template')}</TableHeader>
            <TableHeader>{t('run.status')}</TableHeader>
            <TableHeader>{t('run.changed')}</TableHeader>
            <TableHeader className="numeric">{t('run.price')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} ofRuns={ofRuns} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
