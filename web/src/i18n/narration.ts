// What the catalogues need to speak of an event: its kind's fields, and names for its objects.
import type { EventKind, EventOf } from '../models/schema.ts';

/** Names of the traced program's objects; marked strings (see rich.ts). */
export interface Names {
  future(id: number): string;
  handle(id: number): string;
  callback(id: number): string;
  frame(id: number): string;
  socket(id: number): string;
  thread(id: number): string;
  /** The sockets that the selector watches; empty when there are none. */
  watched(): string;
  /** Whether a future is a task. */
  isTask(id: number): boolean;
  /** Whether a handle may still run, or runs now. */
  isLive(handle: number): boolean;
  seconds(value: number | null): string;
  budget(which: string | null): string;
}

export type NarrationFns = { readonly [K in EventKind]: (e: EventOf<K>, n: Names) => string };
export type BecauseFns = NarrationFns;
