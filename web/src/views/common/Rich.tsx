// A marked string (i18n/rich.ts) with its code set apart and its references as buttons.
import { parts } from '../../i18n/rich.ts';
import type { Subject } from '../../models/narrator.ts';
import { useApp } from './app.ts';

export function same(a: Subject | null, kind: Subject['kind'], id: number): boolean {
  return a !== null && a.kind === kind && a.id === id;
}

export function Rich({ text }: { text: string }) {
  const app = useApp();
  const lit = app.inspect.highlighted;
  return (
    <>
      {parts(text).map((part, i) => {
        if (part.type === 'text') return part.text;
        if (part.type === 'code') {
          return (
            <code key={i} class="inline-code">
              {part.text}
            </code>
          );
        }
        const subject = { kind: part.kind, id: part.id };
        return (
          <button
            key={i}
            type="button"
            class="ref"
            data-lit={same(lit.value, part.kind, part.id)}
            title={app.text.value.stage.whyOf(part.text.trim())}
            onClick={() => app.inspect.ask(subject)}
            onPointerEnter={() => (lit.value = subject)}
            onPointerLeave={() => (lit.value = null)}
          >
            {part.text}
          </button>
        );
      })}
    </>
  );
}
