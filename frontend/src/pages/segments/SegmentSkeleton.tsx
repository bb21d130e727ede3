import { SkeletonText } from '@carbon/react';

export function SegmentSkeleton() {
  return (
    <div className="page">
      <SkeletonText heading width="20rem" />
      <SkeletonText paragraph lineCount={8} />
    </div>
  );
}
