import { ContentSwitcher, Switch } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SandboxMessage } from '../../api/types';

const PARTS = ['html', 'text'] as const;

// Letters are drawn for white paper; a link must not replace this page, and looking at a letter
// must not count as its reader opening it: no picture is fetched.
const PAPER =
  '<meta http-equiv="Content-Security-Policy" content="img-src data:"><base target="_blank"><style>html{color-scheme:light;background:#fff}</style>';

export function MessageBody({ message: { html, text } }: { message: SandboxMessage }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('html');
  if (!html) {
    return <p className="message__text">{text}</p>;
  }
  return (
    <>
      <ContentSwitcher
        aria-label={t('sandbox.views')}
        size="sm"
        selectedIndex={PARTS.indexOf(part)}
        onChange={({ name }) => setPart(name as typeof part)}
      >
        {PARTS.map((name) => (
          <Switch key={name} name={name} text={t(`sandbox.${name}`)} />
        ))}
      </ContentSwitcher>
      {part === 'html' ? (
        <iframe
          className="message__html"
          title={t('sandbox.html')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={PAPER + html}
        />
      ) : (
        <p className="message__text">{text}</p>
      )}
    </>
  );
}
