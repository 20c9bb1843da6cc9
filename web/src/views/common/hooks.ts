import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** The width of an element's content, kept up to date; 0 until it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** How long what has gone is still drawn, while it fades. */
const LINGER = 220;

export interface Lingering<T> {
  readonly item: T;
  readonly leaving: boolean;
}

/** The items, and for a moment those that have just gone, in the order of their keys. */
export function useLingering<T extends { readonly key: string }>(items: readonly T[]): Lingering<T>[] {
  const gone = useRef(new Map<string, { item: T; until: number }>());
  const before = useRef<readonly T[]>([]);
  const [, redraw] = useState(0);
  if (before.current !== items) {
    const now = new Set(items.map((item) => item.key));
    const until = performance.now() + LINGER;
    for (const item of before.current) {
      if (!now.has(item.key)) gone.current.set(item.key, { item, until });
    }
    for (const key of now) gone.current.delete(key);
    before.current = items;
  }
  useEffect(() => {
    if (gone.current.size === 0) return;
    const timer = setTimeout(() => {
      const time = performance.now();
      for (const [key, { until }] of gone.current) if (until <= time) gone.current.delete(key);
      redraw((n) => n + 1);
    }, LINGER + 10);
    return () => clearTimeout(timer);
  });
  const all: Lingering<T>[] = items.map((item) => ({ item, leaving: false }));
  for (const { item } of gone.current.values()) all.push({ item, leaving: true });
  return all.sort((a, b) => (a.item.key < b.item.key ? -1 : 1));
}
