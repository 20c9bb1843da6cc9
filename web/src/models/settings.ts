// What the person has chosen for good: language, theme, pace. Kept in the browser's storage when
// that is allowed, and forgotten quietly when not.
import { signal, type Signal } from '@preact/signals';
import { pickLanguage, type Language } from '../i18n/index.ts';
import type { StepSize } from './engine.ts';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;
export const PLAY_BY: readonly StepSize[] = ['event', 'line', 'handle', 'iteration'];

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** The browser's storage, or nothing where it is denied. */
export function guardedStore(storage: () => Storage): Store {
  return {
    get(key) {
      try {
        return storage().getItem(`loopscope.${key}`);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        storage().setItem(`loopscope.${key}`, value);
      } catch {
        // Private windows and full storages: the choice lasts as long as the page.
      }
    },
  };
}

export class SettingsModel {
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
  readonly speed: Signal<number>;
  readonly playBy: Signal<StepSize>;
  readonly lessonOpen: Signal<boolean>;

  constructor(
    private readonly store: Store,
    preferred: readonly string[],
    asked: string | null,
  ) {
    const kept = store.get('language');
    this.language = signal(pickLanguage([asked, kept, ...preferred].filter((l) => l !== null)));
    const theme = store.get('theme');
    this.theme = signal(THEMES.find((t) => t === theme) ?? 'system');
    const speed = Number(store.get('speed'));
    this.speed = signal(SPEEDS.find((s) => s === speed) ?? 1);
    const playBy = store.get('playBy');
    this.playBy = signal(PLAY_BY.find((p) => p === playBy) ?? 'event');
    this.lessonOpen = signal(store.get('lesson') !== 'closed');
  }

  setLanguage(language: Language): void {
    this.language.value = language;
    this.store.set('language', language);
  }

  setTheme(theme: Theme): void {
    this.theme.value = theme;
    this.store.set('theme', theme);
  }

  nextTheme(): void {
    const next = THEMES[(THEMES.indexOf(this.theme.value) + 1) % THEMES.length];
    this.setTheme(next ?? 'system');
  }

  setSpeed(speed: number): void {
    this.speed.value = speed;
    this.store.set('speed', String(speed));
  }

  /** One notch faster (1) or slower (-1). */
  changeSpeed(by: number): void {
    const at = SPEEDS.findIndex((s) => s === this.speed.value);
    const next = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.setSpeed(next);
  }

  setPlayBy(size: StepSize): void {
    this.playBy.value = size;
    this.store.set('playBy', size);
  }

  toggleLesson(): void {
    this.lessonOpen.value = !this.lessonOpen.value;
    this.store.set('lesson', this.lessonOpen.value ? 'open' : 'closed');
  }
}
