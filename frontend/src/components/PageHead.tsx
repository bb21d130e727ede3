import type { ReactNode } from 'react';

interface Props {
  title: string;
  intro?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, intro, children }: Props) {
  return (
    <header className="page-head">
      <title>{`${title} · Kaskad`}</title>
      <div>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {children && <div className="actions">{children}</div>}
    </header>
  );
}
