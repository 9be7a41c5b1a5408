// The three pictures that make the canvas: the board as it lies, above it what one holds, on top what belongs to persons. They
// are brought up to date together, in one frame, when somebody has said what of them is old.

import { boundsOf, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { currentLocale } from '../../language/locale.ts';
import { takingPartWords } from '../../taking-part/words.ts';
import type { BoardView } from '../board-view.ts';
import type { Hands } from '../hands/hands.ts';
import { reachOf } from '../scene/scene.ts';
import type { Lift } from '../tools/tool.ts';
import { createBasePicture } from './base-picture.ts';
import type { Glides } from './glides.ts';
import { createLiftPicture } from './lift-picture.ts';
import { createMarks, type Marks } from './marks.ts';
import type { Look } from './pixels.ts';
import { type Brushes, cardReach, signReach } from './scene-painter.ts';
import { isEmpty, type Outlined, paintTop, type TopContent } from './top-picture.ts';

/** Where the pictures are shown. */
export interface PictureHost {
  /** Holds the plates of the board. */
  readonly plates: HTMLElement;
  /** Paints what lies on top by calling `paintTop`, or hides it. */
  readonly drawTop: (isShown: boolean) => void;
}

export interface PictureOptions {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Calls when the frame that is being made has been drawn. */
  readonly afterFrame: (run: () => void) => void;
  /** The smallest letters, in pixels, in which the title of a cluster can be read here. */
  readonly leastTitlePx: () => number;
  /** Whether persons are shown: pointers, who is typing, and who reads. */
  readonly showsPeers: boolean;
}

export interface Pictures {
  /** Brings them nearer to what they should be; answers whether there is more to do. */
  readonly tick: (areHandsMoving: boolean) => boolean;
  /** Everything looks different now. */
  readonly spoilAll: () => void;
  /** These places of the board look different; answers whether any of them is in sight. */
  readonly spoil: (rects: readonly Rect[], touched: Iterable<CardId>) => boolean;
  /** What is said about these cards is different: who holds them, or writes in them. */
  readonly spoilCards: (ids: Iterable<CardId>) => void;
  /** These cards have arrived where they lie. */
  readonly land: (ids: readonly CardId[]) => void;
  readonly spoilCluster: (id: ClusterId) => void;
  /** What lies on top is different. */
  readonly spoilTop: () => void;
  /** Paints what lies on top into a context whose unit is the CSS pixel. */
  readonly paintTop: (context: CanvasRenderingContext2D) => void;
  readonly destroy: () => void;
}

const [cardCorner, clusterCorner] = [8, 18];

export function createPictures(
  view: BoardView,
  hands: Hands,
  glides: Glides,
  { plates, drawTop }: PictureHost,
  options: PictureOptions,
): Pictures {
  const { scene } = view;
  let marks: Marks | null = null;
  let isTopOld = true;
  let linked: { readonly cards: Lift['cards']; readonly areLinked: boolean } | null = null;

  const look = (): Look => ({ camera: view.camera.get(), size: view.size.get(), ratio: view.ratio.get() });
  const brushes = (): Brushes => {
    const [session, peers] = [view.link.session.get(), hands.peers()];
    marks ??= createMarks({ session, peers, editing: view.editing.get(), lift: view.lift.get() });
    const { measure, measureStrong, measureTitle } = view;
    const widths = { measure, measureStrong, measureTitle };
    const leastTitlePx = options.leastTitlePx();
    return { scene, marks, ...widths, theme: view.theme.get(), leastTitlePx, ratio: view.ratio.get() };
  };
  const isLifted = (id: CardId) => view.lift.get()?.cards.has(id) === true;
  const isSelected = (id: CardId) => view.selection.get().cards.has(id);
  const isMeant = (id: CardId) =>
    view.pointed.get().includes(id) || view.link.session.get().spotlight.card === id;
  const absent = () => ({
    hasCard: (id: CardId) => isLifted(id) || hands.isHeld(id) || glides.shiftOf(id) !== null,
    cluster: view.lift.get()?.cluster ?? null,
  });
  const { now, afterFrame } = options;
  const base = createBasePicture({ host: plates, brushes, absent, now, afterFrame });
  const lifted = createLiftPicture({ host: plates, brushes, scene, isSelected });
  const shiftOf = (id: CardId): Point =>
    (isLifted(id) ? view.lift.get()?.by : (hands.shiftOf(id) ?? glides.shiftOf(id))) ?? [0, 0];
  /** A line follows its ends while one of them is not where it lies. */
  const linksOfHeld = (): TopContent['links'] => {
    const held = [
      ...(view.lift.get()?.cards ?? []),
      ...[...hands.held(), ...glides.held()].map(({ placed }) => placed.card.id),
    ];
    const links = new Set(held.flatMap(scene.linksOf));
    return [...links].map(({ from, to }) => ({
      from: shifted(from.rect, shiftOf(from.card.id)),
      to: shifted(to.rect, shiftOf(to.card.id)),
    }));
  };
  /** The outlines of cards wherever they are now. */
  const outlinesOf = (ids: readonly CardId[]): readonly Outlined[] =>
    ids.flatMap((id) => {
      const placed = scene.card(id);
      return placed && !placed.isStacked ? [{ rect: placed.rect, by: shiftOf(id), corner: cardCorner }] : [];
    });
  const spotlit = (): TopContent['spotlit'] => {
    const { spotlight, people } = view.link.session.get();
    const name = spotlight.reader && people[spotlight.reader]?.name;
    const words = name ? takingPartWords[currentLocale()].reads(name) : '';
    return outlinesOf(spotlight.card ? [spotlight.card] : []).map((outlined) => ({ ...outlined, words }));
  };
  const topContent = (): TopContent => ({
    held: [...hands.held(), ...glides.held().filter(({ placed: { card } }) => !isLifted(card.id))],
    links: linksOfHeld(),
    pulses: glides.pulses(),
    outlined: outlinedIn(view, isLifted, (id) => hands.shiftOf(id) ?? glides.shiftOf(id)),
    pointed: outlinesOf(view.pointed.get()),
    spotlit: options.showsPeers ? spotlit() : [],
    marquee: view.marquee.get(),
    lasso: view.lasso.get(),
    guides: view.guides.get(),
    cursors: hands.cursors(),
  });
  const hasLinks = (lift: Lift) => {
    linked = linked?.cards === lift.cards ? linked : { cards: lift.cards, areLinked: areLinked(lift) };
    return linked.areLinked;
  };
  const areLinked = ({ cards }: Lift) => [...cards].some((id) => scene.linksOf(id).length > 0);
  /** Where a card lies, and its lines. */
  const placesOf = (id: CardId): Rect[] => {
    const lines = scene.linksOf(id).flatMap(({ from, to }) => boundsOf([from.rect, to.rect]) ?? []);
    const rect = scene.card(id)?.rect;
    return rect ? [rect, ...lines] : lines;
  };
  const spoilSigns = (rects: readonly Rect[], around: number) => {
    marks = null;
    base.spoil(rects, around);
    isTopOld = true;
  };

  return {
    tick(areHandsMoving) {
      const lift = view.lift.get();
      if (lift && hasLinks(lift)) isTopOld = true;
      lifted.tick(look(), lift);
      const hasMore = base.tick(look());
      // What was let go stays in sight until the board shows it where it fell.
      if (!lift && lifted.isShown() && base.isTrue()) lifted.hide();
      sayWhetherBusy(plates, !base.isTrue());
      if (isTopOld || areHandsMoving) drawTop(!isEmpty(topContent()));
      // Once more when the hands have come to rest: they have gone a last little way.
      isTopOld = areHandsMoving;
      return hasMore;
    },
    spoilAll() {
      marks = null;
      base.spoilAll();
      lifted.spoil();
      isTopOld = true;
    },
    spoil(rects, touched) {
      const { signed } = brushes().marks;
      const ids = [...touched];
      if (ids.some(isLifted)) lifted.spoil();
      const isOnTop = ids.some((id) => isSelected(id) || isMeant(id) || hands.isHeld(id));
      isTopOld ||= isOnTop || view.selection.get().cluster !== null;
      const isSeen = base.spoil(rects, ids.some((id) => signed.has(id)) ? signReach : cardReach);
      return isSeen || isTopOld;
    },
    spoilCards: (ids) =>
      spoilSigns(
        [...ids].flatMap((id) => placesOf(id)),
        signReach,
      ),
    land(ids) {
      const { signed } = brushes().marks;
      for (const id of ids) base.spoil(placesOf(id), signed.has(id) ? signReach : cardReach);
      isTopOld ||= ids.length > 0;
    },
    spoilCluster(id) {
      const placed = scene.cluster(id);
      spoilSigns(placed ? [reachOf(placed)] : [], cardReach);
    },
    spoilTop() {
      isTopOld = true;
    },
    paintTop: (context) => paintTop(context, topContent(), brushes(), look()),
    destroy() {
      base.destroy();
      lifted.destroy();
    },
  };
}

/** What has an outline: what one holds has it already, what another holds takes it along. */
function outlinedIn(
  view: BoardView,
  isLifted: (id: CardId) => boolean,
  shiftOf: (id: CardId) => Point | null,
): Outlined[] {
  const { cards, cluster } = view.selection.get();
  const outlined = [...cards].flatMap((id) => {
    const rect = isLifted(id) ? undefined : view.scene.card(id)?.rect;
    return rect ? [{ rect, by: shiftOf(id) ?? ([0, 0] as const), corner: cardCorner }] : [];
  });
  const region = cluster && !view.lift.get() ? view.scene.cluster(cluster)?.region : undefined;
  return region ? [...outlined, { rect: region, by: [0, 0], corner: clusterCorner }] : outlined;
}

function shifted(rect: Rect, [dx, dy]: Point): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}

function sayWhetherBusy(element: HTMLElement, isBusy: boolean): void {
  if (element.ariaBusy !== String(isBusy)) element.ariaBusy = String(isBusy);
}
