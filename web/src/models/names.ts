// How the page calls the objects of the traced program, in the chosen language.
import type { Catalogue } from '../i18n/index.ts';
import type { Names } from '../i18n/narration.ts';
import { parts, plain, ref } from '../i18n/rich.ts';
import type { Origin } from './schema.ts';
import { watchedSockets, type World } from './world.ts';

/** A number of seconds without needless zeros, to the microsecond. */
export function formatSeconds(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** The clock's face: three decimals at least, so that it does not jump about. */
export function formatClock(value: number): string {
  const text = formatSeconds(value);
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals > 3 ? text : value.toFixed(3);
}

export interface KnownHandle {
  readonly origin: Origin;
  readonly callback: string;
  readonly future: number;
  /** The task that it wakes up; 0 is none, or not known. */
  readonly wakes: number;
}

/** Facts about objects, as events told them; a position need not have them (any more). */
export interface Known {
  future(id: number): { readonly name: string | null } | null;
  handle(id: number): KnownHandle | null;
  /** Whether it still has a place: it may run, or runs now. */
  isLive(handle: number): boolean;
  callback(id: number): { readonly name: string; readonly task: number } | null;
  frame(id: number): { readonly name: string } | null;
  socket(id: number): { readonly fd: number } | null;
  thread(id: number): { readonly name: string } | null;
  /** The numbers of the sockets that a selector watches. */
  watched(): readonly number[];
}

export function knownFrom(world: World): Known {
  return {
    future: (id) => world.futures.get(id) ?? null,
    handle: (id) => world.handles.get(id) ?? null,
    isLive: (id) => world.handles.has(id),
    callback: (id) => world.callbacks.get(id) ?? null,
    frame: (id) => world.frames.get(id) ?? null,
    socket: (id) => world.sockets.get(id) ?? null,
    thread: (id) => world.threads.get(id) ?? null,
    watched: () => watchedSockets(world).map((socket) => socket.fd),
  };
}

/** The short form of a callback's name: `gather.<locals>._done` is `_done`. */
export function shortCallback(name: string): string {
  const short = name.split('.').at(-1) ?? name;
  return /^[A-Za-z_]\w*$/.test(short) ? `${short}()` : name;
}

export function namesFor(known: Known, text: Catalogue): Names {
  const futureLabel = (id: number) => {
    if (id === 0) return text.names.nothing;
    return known.future(id)?.name ?? text.names.future(id);
  };
  const handleLabel = (id: number) => {
    const h = known.handle(id);
    if (!h) return text.names.handle(id);
    if (h.origin === 'task_step') return text.names.step(futureLabel(h.future));
    if (h.wakes !== 0) return text.names.wakeup(futureLabel(h.wakes));
    // The callback with which asyncio.sleep ends.
    if (h.future !== 0 && /(^|\.)_set_result_unless_cancelled$/.test(h.callback)) {
      return text.names.finish(futureLabel(h.future));
    }
    return text.names.call(shortCallback(h.callback));
  };
  const callbackLabel = (id: number) => {
    const c = known.callback(id);
    if (!c) return text.names.callback(id);
    return c.task !== 0 ? text.names.wakeup(futureLabel(c.task)) : shortCallback(c.name);
  };
  const frameLabel = (id: number) => {
    const name = known.frame(id)?.name;
    if (name === undefined) return text.names.frame(id);
    return name.startsWith('<') ? name : `${name}()`;
  };
  return {
    future: (id) => (id === 0 ? text.names.nothing : ref('future', id, futureLabel(id))),
    handle: (id) => text.names.quoted(ref('handle', id, handleLabel(id))),
    callback: (id) => text.names.quoted(ref('callback', id, callbackLabel(id))),
    frame: (id) => ref('frame', id, frameLabel(id)),
    socket: (id) => text.names.socket(known.socket(id)?.fd ?? null),
    thread: (id) => text.names.thread(known.thread(id)?.name ?? null),
    watched: () =>
      known
        .watched()
        .map((fd) => text.names.socket(fd))
        .join(text.names.and),
    isTask: (id) => (known.future(id)?.name ?? null) !== null,
    isLive: (id) => known.isLive(id),
    seconds: (value) =>
      value === null || !Number.isFinite(value)
        ? text.names.forever
        : text.names.seconds(formatSeconds(value)),
    budget(which) {
      const b = text.names.budgets;
      const known = which?.replace(/^budget_/i, '').toLowerCase() ?? '';
      return known === 'events' ||
        known === 'instructions' ||
        known === 'memory' ||
        known === 'output'
        ? b[known]
        : b.other(known);
    },
  };
}

/** The bare name in a marked one, for places that stand for the object themselves. */
export function bareName(marked: string): string {
  return parts(marked).find((part) => part.type === 'ref')?.text ?? plain(marked);
}
