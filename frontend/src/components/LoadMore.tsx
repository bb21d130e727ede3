import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function LoadMore({ query }: Props) {
  const { t } = useTranslation();
  return query.hasNextPage ? (
    <Button
      className="load-more"
      kind="tertiary"
      size="md"
      disabled={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {query.isFetchingNextPage ? t('common.loading') : t('common.loadMore')}
    </Button>
  ) : null;
}
