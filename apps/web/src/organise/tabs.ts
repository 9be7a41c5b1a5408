// The tabs of one evening in the organiser's console, in the order in which they are needed. Each is loaded when it is opened.

import type { Said } from '@terreau/workshop/script';
import type { ComponentType } from 'react';
import type { TabProps } from './tab-props.ts';

export interface Tab {
  /** The last part of its address. */
  readonly id: string;
  readonly label: Said;
  /** How its label goes on where there is room. */
  readonly more?: Said;
  readonly load: () => Promise<{ readonly default: ComponentType<TabProps> }>;
}

/** The first one is open where the address names none. */
export const tabs: readonly Tab[] = [
  {
    id: 'prepare',
    label: { fr: 'Préparer', en: 'Prepare' },
    load: () => import('./prepare/prepare-tab.tsx'),
  },
  {
    id: 'printing',
    label: { fr: 'Imprimer', en: 'Print' },
    more: { fr: ' et emporter', en: ' and take away' },
    load: () => import('./printing/printing-tab.tsx'),
  },
  {
    id: 'wall',
    label: { fr: 'Tables', en: 'Live' },
    more: { fr: ' en direct', en: ' tables' },
    load: () => import('./wall/wall-tab.tsx'),
  },
  {
    id: 'projects',
    label: { fr: 'Projets', en: 'Projects' },
    load: () => import('./projects/projects-tab.tsx'),
  },
  {
    id: 'archive',
    label: { fr: 'Archive', en: 'Archive' },
    load: () => import('./archive/archive-tab.tsx'),
  },
];
