import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element's content box, kept up to date; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const sum = (a: string, b: string) => (parseFloat(a) || 0) + (parseFloat(b) || 0);
      const width = Math.floor(element.clientWidth - sum(style.paddingLeft, style.paddingRight));
      const height = Math.floor(element.clientHeight - sum(style.paddingTop, style.paddingBottom));
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/**
 * Pixels from the top of what an element scrolls that are worth drawing: what is seen and a screen more,
 * in whole screens, so that it seldom changes.
 */
export function useDepth(ref: RefObject<HTMLElement | null>): number {
  const height = useSize(ref)?.height ?? 0;
  const [screens, setScreens] = useState(2);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => setScreens(Math.ceil(element.scrollTop / element.clientHeight || 0) + 2);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [ref]);
  return screens * height;
}

/**
 * Calls `place` when all of the page is drawn and not painted yet: to scroll to what has come. All that
 * ask for the sizes of things then share one layout of the page.
 */
export function useBeforePaint(place: () => void, dependencies: readonly unknown[]): void {
  useLayoutEffect(() => {
    const id = requestAnimationFrame(place);
    return () => cancelAnimationFrame(id);
  }, dependencies);
}

/** How long what has gone is still drawn, while it fades. */
const LINGER = 220;

export interface Lingering<T> {
  readonly item: T;
  readonly leaving: boolean;
}

/** The items, and for a moment (but `atOnce`) those that have just gone, by their keys. */
export function useLingering<T extends { readonly key: string }>(
  items: readonly T[],
  atOnce: boolean,
): Lingering<T>[] {
  const gone = useRef(new Map<string, { item: T; until: number }>());
  const before = useRef<readonly T[]>([]);
  const [, redraw] = useState(0);
  if (before.current !== items) {
    const now = new Set(items.map((item) => item.key));
    const until = performance.now() + LINGER;
    for (const item of before.current) {
      if (!atOnce && !now.has(item.key)) gone.current.set(item.key, { item, until });
    }
    if (atOnce) gone.current.clear();
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
