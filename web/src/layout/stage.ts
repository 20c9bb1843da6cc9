// Where everything on the stage's plane is: a pure function of the world and the plane's width.
// A token is a handle or a done callback. Its key is its identity: a done callback that becomes a
// handle keeps its key, and so keeps its element, which the eye can follow into the queue.
import type { CallbackView, FutureView, HandleView, SocketView, World } from '../models/world.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Place = 'timer' | 'due' | 'ready' | 'running' | 'callback' | 'new';

export interface TokenBox extends Box {
  readonly key: string;
  readonly place: Place;
  /** 0 while it is only a done callback. */
  readonly handle: number;
  /** 0 where the handle was not made from a done callback. */
  readonly callback: number;
  /** Its place in the queue or heap, from 0. */
  readonly order: number;
  /** Time left as a part of the longest in the heap, 0 to 1; for timers. */
  readonly left: number;
}

export interface CardBox extends Box {
  readonly future: number;
  readonly moreCallbacks: number;
}

export interface SocketBox extends Box {
  readonly socket: number;
}

export interface Lane extends Box {
  /** How many tokens there was no room for. */
  readonly more: number;
}

export interface StageLayout {
  readonly height: number;
  readonly timers: Lane;
  readonly ready: Lane;
  readonly running: Box;
  /** Null while there is no socket. */
  readonly sockets: Lane | null;
  readonly futures: Box;
  readonly olderFutures: number;
  readonly tokens: readonly TokenBox[];
  readonly cards: readonly CardBox[];
  readonly socketCards: readonly SocketBox[];
}

/** Pixels; the style sheets of the stage use the same through custom properties. */
export const METRICS = {
  gap: 16,
  head: 30,
  token: 44,
  tokenGap: 6,
  /** The lanes take this part of the height that there is. */
  lanePart: 0.36,
  fewestTokens: 3,
  fewestNarrow: 2,
  mostTokens: 8,
  more: 20,
  pad: 8,
  cardGap: 10,
  cardHead: 36,
  cardLine: 22,
  cardPad: 8,
  chip: 26,
  chipGap: 4,
  chips: 3,
  minCard: 168,
  runningWidth: 272,
  narrow: 560,
  runningNarrow: 300,
} as const;

/** More cards than this are not drawn; done futures give way first. */
export const MAX_CARDS = 60;

/** More sockets than this are counted, not drawn. */
export const MAX_SOCKETS = 12;

export function tokenKey(handle: number, callback: number): string {
  return callback !== 0 ? `c${callback}` : `h${handle}`;
}

const isDone = (future: FutureView) => future.state !== 'pending';

/** Futures with which something happens right now: what runs steps them, or has just come from them. */
function busyFutures(world: World): number[] {
  const ids: number[] = [];
  for (const future of world.futures.values()) if (future.stepping) ids.push(future.id);
  for (const handle of world.handles.values()) {
    if (handle.state === 'created' || handle.id === world.running) ids.push(handle.future);
  }
  return ids;
}

/** The futures to draw, in order of creation. */
export function visibleFutures(world: World, max = MAX_CARDS): FutureView[] {
  const all = [...world.futures.values()];
  if (all.length <= max) return all;
  const kept = new Set(busyFutures(world).filter((id) => world.futures.has(id)));
  for (const future of all) {
    if (kept.size >= max) break;
    if (!isDone(future)) kept.add(future.id);
  }
  for (let i = all.length - 1; i >= 0 && kept.size < max; i--) {
    const future = all[i];
    if (future) kept.add(future.id);
  }
  return all.filter((f) => kept.has(f.id));
}

export function cardLines(future: FutureView): number {
  let lines = 0;
  if (future.kind !== 'future') lines++;
  if (isDone(future)) lines += future.value === null ? 0 : 1;
  else if (future.waitsOn !== 0) lines++;
  return lines;
}

/** The addresses, what came in, and what each direction waits for. */
export function socketLines(socket: SocketView): number {
  return (
    socket.addresses.length +
    (socket.input > 0 ? 1 : 0) +
    (socket.read ? 1 : 0) +
    (socket.write ? 1 : 0)
  );
}

/** Cards of the given heights in columns, from left to right. */
class Columns {
  readonly width: number;
  private readonly bottoms: number[];

  constructor(inner: number, top: number) {
    const m = METRICS;
    const count = Math.max(1, Math.floor((inner + m.cardGap) / (m.minCard + m.cardGap)));
    this.width = Math.floor((inner - (count - 1) * m.cardGap) / count);
    this.bottoms = new Array<number>(count).fill(top);
  }

  place(index: number, height: number): Box {
    const m = METRICS;
    const column = index % this.bottoms.length;
    const y = this.bottoms[column] ?? 0;
    this.bottoms[column] = y + height + m.cardGap;
    return { x: column * (this.width + m.cardGap), y, w: this.width, h: height };
  }

  get bottom(): number {
    return Math.max(...this.bottoms);
  }
}

function cardHeight(future: FutureView): number {
  const m = METRICS;
  const shown = Math.min(future.callbacks.length, m.chips);
  const more = future.callbacks.length > shown ? m.more : 0;
  return (
    m.cardHead + cardLines(future) * m.cardLine + shown * (m.chip + m.chipGap) + more + m.cardPad
  );
}

function laneTokens(
  world: World,
  ids: readonly number[],
  box: Box,
  place: 'timer' | 'ready',
  visible: number,
): { tokens: TokenBox[]; more: number } {
  const m = METRICS;
  let longest = 0;
  for (const id of ids) {
    const when = world.handles.get(id)?.when;
    if (when !== null && when !== undefined) longest = Math.max(longest, when - world.time);
  }
  const shown = ids.length > visible ? visible : ids.length;
  const tokens: TokenBox[] = [];
  for (let i = 0; i < shown; i++) {
    const handle = world.handles.get(ids[i] ?? 0);
    if (!handle) continue;
    const left = handle.when === null ? 0 : Math.max(0, handle.when - world.time);
    tokens.push({
      key: tokenKey(handle.id, handle.doneCallback),
      place: place === 'timer' && handle.state === 'due' ? 'due' : place,
      handle: handle.id,
      callback: handle.doneCallback,
      order: i,
      left: longest > 0 ? left / longest : 0,
      x: box.x + m.pad,
      y: box.y + m.head + i * (m.token + m.tokenGap),
      w: box.w - 2 * m.pad,
      h: m.token,
    });
  }
  return { tokens, more: ids.length - shown };
}

/** The cards of futures, and the tokens of the done callbacks on them. */
interface FutureCards {
  readonly cards: readonly CardBox[];
  readonly tokens: readonly TokenBox[];
  /** By the number of the future. */
  readonly cardOf: ReadonlyMap<number, CardBox>;
  /** By the number of the done callback; also of one whose handle is elsewhere by now. */
  readonly chipOf: ReadonlyMap<number, Box>;
  readonly bottom: number;
}

function chipBox(card: CardBox, future: FutureView, index: number): Box {
  const m = METRICS;
  const top = card.y + m.cardHead + cardLines(future) * m.cardLine;
  return {
    x: card.x + m.cardPad,
    y: top + index * (m.chip + m.chipGap),
    w: card.w - 2 * m.cardPad,
    h: m.chip,
  };
}

function futureCards(
  world: World,
  futures: readonly FutureView[],
  top: number,
  width: number,
): FutureCards {
  const m = METRICS;
  const columns = new Columns(width, top + m.head);
  const tokens: TokenBox[] = [];
  const cardOf = new Map<number, CardBox>();
  const chipOf = new Map<number, Box>();
  futures.forEach((future, index) => {
    const shown = future.callbacks.slice(0, m.chips);
    const card: CardBox = {
      future: future.id,
      moreCallbacks: future.callbacks.length - shown.length,
      ...columns.place(index, cardHeight(future)),
    };
    cardOf.set(future.id, card);
    shown.forEach((callback: CallbackView, order) => {
      const box = chipBox(card, future, order);
      chipOf.set(callback.id, box);
      const handle = world.handles.get(callback.handle);
      if (handle && handle.state !== 'created') return;
      tokens.push({
        key: tokenKey(callback.handle, callback.id),
        place: handle ? 'new' : 'callback',
        handle: callback.handle,
        callback: callback.id,
        order,
        left: 0,
        ...box,
      });
    });
  });
  return { cards: [...cardOf.values()], tokens, cardOf, chipOf, bottom: columns.bottom };
}

/** Where a handle that is in no lane appears: at its done callback, its task, or in the slot. */
function birthBox(handle: HandleView, { chipOf, cardOf }: FutureCards, slot: Box): Box {
  const chip = chipOf.get(handle.doneCallback);
  if (chip) return chip;
  const card = cardOf.get(handle.future);
  const m = METRICS;
  if (card) {
    return {
      x: card.x + m.cardPad,
      y: card.y + card.h - m.chip,
      w: card.w - 2 * m.cardPad,
      h: m.chip,
    };
  }
  return { ...slot, y: slot.y + m.token / 2 };
}

/** How many tokens a lane has room for; it does not depend on the world, so that nothing jumps. */
function laneCapacity(height: number, narrow: boolean): number {
  const m = METRICS;
  const room = Math.floor((height * m.lanePart - m.head - m.more) / (m.token + m.tokenGap));
  return Math.min(m.mostTokens, Math.max(narrow ? m.fewestNarrow : m.fewestTokens, room));
}

/** Such a handle is named at its socket, and queued whenever that is ready. */
function waitsForSocket(handle: HandleView): boolean {
  return handle.origin === 'reader' || handle.origin === 'writer';
}

/** Where a handle is that is in no lane and on no card; null: it is not drawn. */
function looseBox(
  world: World,
  handle: HandleView,
  cards: FutureCards,
  slot: Box,
): (Box & { place: 'running' | 'new' }) | null {
  const { state } = handle;
  if (state === 'popped' || handle.id === world.running) return { place: 'running', ...slot };
  if (state === 'due' || (state === 'created' && !waitsForSocket(handle)))
    return { place: 'new', ...birthBox(handle, cards, slot) };
  return null;
}

/** The tokens of the handles whose keys are not in `placed`. */
function looseTokens(
  world: World,
  placed: ReadonlySet<string>,
  cards: FutureCards,
  slot: Box,
): TokenBox[] {
  const tokens: TokenBox[] = [];
  for (const handle of world.handles.values()) {
    const key = tokenKey(handle.id, handle.doneCallback);
    const box = placed.has(key) ? null : looseBox(world, handle, cards, slot);
    if (!box) continue;
    tokens.push({
      key,
      handle: handle.id,
      callback: handle.doneCallback,
      order: 0,
      left: 0,
      ...box,
    });
  }
  return tokens;
}

function socketLane(world: World, top: number, width: number) {
  const m = METRICS;
  const all = [...world.sockets.values()];
  const shown = all.slice(0, MAX_SOCKETS);
  const columns = new Columns(width, top + m.head);
  const cards = shown.map((socket, index) => ({
    socket: socket.id,
    ...columns.place(index, m.cardHead + socketLines(socket) * m.cardLine + m.cardPad),
  }));
  const more = all.length - shown.length + world.leftOut.sockets;
  const lane: Lane | null =
    all.length === 0 ? null : { x: 0, y: top, w: width, h: columns.bottom - m.cardGap - top, more };
  return { lane, cards };
}

/** `height` is the height that can be seen; the plane may be taller. */
export function layoutStage(world: World, width: number, height: number): StageLayout {
  const m = METRICS;
  const narrow = width < m.narrow;
  const sideWidth = narrow ? width : Math.min(m.runningWidth, Math.floor(width * 0.42));
  const mainWidth = narrow ? width : width - sideWidth - m.gap;
  const laneWidth = Math.floor((mainWidth - m.gap) / 2);
  const visible = laneCapacity(height, narrow);
  const laneHeight = m.head + visible * (m.token + m.tokenGap) + m.more;

  const timersBox = { x: 0, y: 0, w: laneWidth, h: laneHeight };
  const readyBox = { x: laneWidth + m.gap, y: 0, w: mainWidth - laneWidth - m.gap, h: laneHeight };
  const running = narrow
    ? { x: 0, y: laneHeight + m.gap, w: width, h: m.runningNarrow }
    : { x: mainWidth + m.gap, y: 0, w: sideWidth, h: 0 };
  const slot = {
    x: running.x + m.pad,
    y: running.y + m.head,
    w: running.w - 2 * m.pad,
    h: m.token,
  };

  const timers = laneTokens(world, world.timers, timersBox, 'timer', visible);
  const ready = laneTokens(world, world.ready, readyBox, 'ready', visible);
  const tokens = [...timers.tokens, ...ready.tokens];

  const belowLanes = narrow ? running.y + running.h + m.gap : laneHeight + m.gap;
  const { lane: sockets, cards: socketCards } = socketLane(world, belowLanes, mainWidth);
  const top = sockets ? sockets.y + sockets.h + m.gap : belowLanes;
  const futures = visibleFutures(world);
  const shown = futureCards(world, futures, top, mainWidth);
  tokens.push(...shown.tokens);
  tokens.push(...looseTokens(world, new Set(tokens.map((t) => t.key)), shown, slot));
  tokens.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

  const bottom = Math.max(top + m.head, shown.bottom, running.y + running.h);
  const planeHeight = narrow ? bottom : Math.max(bottom, height);
  return {
    height: planeHeight,
    timers: { ...timersBox, more: timers.more + world.leftOut.timers },
    ready: { ...readyBox, more: ready.more + world.leftOut.ready },
    running: narrow ? running : { ...running, h: planeHeight },
    sockets,
    futures: { x: 0, y: top, w: mainWidth, h: planeHeight - top },
    olderFutures: world.futures.size - futures.length + world.leftOut.futures,
    tokens,
    cards: shown.cards,
    socketCards,
  };
}

/** The layout without the cards and tokens that begin further down than `depth`. */
export function upTo(depth: number, layout: StageLayout): StageLayout {
  const isAbove = (box: Box) => box.y < depth;
  return {
    ...layout,
    tokens: layout.tokens.filter(isAbove),
    cards: layout.cards.filter(isAbove),
    socketCards: layout.socketCards.filter(isAbove),
  };
}
