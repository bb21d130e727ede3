import { say, type Finding } from '../../../modeler/lint';

/** What is wrong, and how to mend it. */
export function Sentences({ finding }: { finding: Finding }) {
  const { text, fix } = say(finding);
  return (
    <>
      <span>{text}</span> <span className="quiet">{fix}</span>
    </>
  );
}
