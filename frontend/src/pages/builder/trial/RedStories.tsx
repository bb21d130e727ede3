import type { RedStory } from '../../../api/checks';
import { Differences } from './Differences';
import type { Names } from './lineInWords';

interface Props {
  stories: RedStory[];
  names: Names;
}

/** Kept stories that come out otherwise than they should, each with what differs; one by itself is open. */
export function RedStories({ stories, names }: Props) {
  return stories.map((story) => (
    <li key={story.name}>
      <details className="red-story" open={stories.length === 1}>
        <summary>{story.name}</summary>
        {story.problem && <p>{story.problem}</p>}
        {(!story.problem || story.missing.length + story.surprising.length > 0) && (
          <Differences comparison={story} names={names} />
        )}
      </details>
    </li>
  ));
}
