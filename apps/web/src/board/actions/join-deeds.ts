// The actions that tie cards to each other, and fold or separate clusters.

import type { Action, ActionTargets } from './action.ts';

export const joinDeeds: readonly Action[] = [
  {
    id: 'addPart',
    group: 'join',
    on: 'card',
    permission: ({ commands }) => commands.newCardPermission(),
    run: ({ commands }) => commands.addPart(),
  },
  {
    id: 'enrich',
    group: 'join',
    on: 'card',
    needs: 'card.link',
    isThere: (targets) => !isLinked(targets),
    run: ({ commands }) => commands.beginLink(),
  },
  {
    id: 'unlink',
    group: 'join',
    on: 'card',
    needs: 'card.link',
    isThere: isLinked,
    run: ({ commands }) => commands.unlink(),
  },
  {
    id: 'collapse',
    group: 'join',
    on: 'cluster',
    needs: 'cluster.collapse',
    isThere: (targets) => !isCollapsed(targets),
    run: toggleCollapsed,
  },
  {
    id: 'expand',
    group: 'join',
    on: 'cluster',
    needs: 'cluster.collapse',
    isThere: isCollapsed,
    run: toggleCollapsed,
  },
  {
    id: 'split',
    group: 'join',
    on: 'cluster',
    needs: 'cluster.merge',
    // Of several, somebody chooses one by its title.
    isThere: (targets) => clusterOf(targets)?.merged?.length === 1,
    run(targets) {
      const cluster = clusterOf(targets);
      const part = cluster?.merged?.[0];
      if (cluster && part) targets.commands.split(cluster.id, part.id);
    },
  },
];

function toggleCollapsed(targets: ActionTargets): void {
  const cluster = clusterOf(targets);
  if (cluster) targets.commands.toggleCollapsed(cluster.id);
}

function isCollapsed(targets: ActionTargets): boolean {
  return clusterOf(targets)?.collapsed === true;
}

function clusterOf({ view }: ActionTargets) {
  const { cluster } = view.selection.get();
  return cluster ? view.scene.cluster(cluster)?.cluster : undefined;
}

/** Whether the selected card adds a part to one that is there. */
function isLinked({ view }: ActionTargets): boolean {
  const [only] = view.selection.get().cards;
  const enriched = only && view.scene.card(only)?.card.enriches;
  return enriched !== undefined && view.scene.card(enriched) !== undefined;
}
