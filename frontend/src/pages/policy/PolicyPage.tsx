import { SkeletonText } from '@carbon/react';
import { usePolicy } from '../../api/policy';
import { Loaded } from '../../components/Loaded';
import './policy.scss';
import { PolicyForm } from './PolicyForm';

export function PolicyPage() {
  return (
    <div className="page">
      <Loaded query={usePolicy()} skeleton={<SkeletonText paragraph lineCount={12} />}>
        {(version) => <PolicyForm version={version} />}
      </Loaded>
    </div>
  );
}
