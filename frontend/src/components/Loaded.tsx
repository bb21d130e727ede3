import { SkeletonText } from '@carbon/react';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<T> {
  query: Query<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What was loaded stays on the screen even if a later reload fails. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    return <ErrorState error={query.error} onRetry={query.refetch} />;
  }
  return skeleton ?? <SkeletonText paragraph lineCount={6} />;
}
