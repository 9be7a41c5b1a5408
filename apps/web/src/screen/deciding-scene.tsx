// The picture of the step in which the table decides: what was voted, and then the project that is being filled in.

import { ProjectScene, Results } from './parts.ts';
import { useFollowedProject } from './use-followed-project.ts';
import type { Reveal } from './use-reveal.ts';

export function DecidingScene({ reveal }: { readonly reveal: Reveal }) {
  const project = useFollowedProject(reveal.isDue);
  const results = <Results reveal={reveal} />;
  // Until its record is here, and where it cannot be had.
  return project && !reveal.isDue ? (
    <ProjectScene key={project.id} project={project} instead={results} />
  ) : (
    results
  );
}
