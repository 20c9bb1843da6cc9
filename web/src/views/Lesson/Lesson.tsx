import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import './lesson.css';

const PREFIX = '#at:';

/** Marks the lesson's links that lead nowhere in this run, and those that lead to this position. */
function markLinks(
  root: HTMLElement,
  targets: ReadonlyMap<string, number | null>,
  position: number,
  words: { goTo: string; missing: string },
): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(`a[href^="${PREFIX}"]`)) {
    const query = link.getAttribute('href')?.slice(PREFIX.length) ?? '';
    const target = targets.get(query) ?? null;
    link.dataset['target'] = target === null ? '' : String(target);
    link.dataset['missing'] = String(target === null);
    link.dataset['here'] = String(target === position);
    if (target === null) link.setAttribute('aria-disabled', 'true');
    else link.removeAttribute('aria-disabled');
    link.title = target === null ? words.missing : words.goTo;
  }
}

/** The paragraphs that are numbered as the example's steps are. */
function markSteps(root: HTMLElement, now: number | null, word: string): void {
  for (const element of root.querySelectorAll<HTMLElement>(':scope > p, :scope > ol > li')) {
    const n = /^(\d+)[.、]/.exec(element.textContent.trim())?.[1];
    if (n === undefined) continue;
    const is = now !== null && Number(n) === now;
    element.dataset['step'] = n;
    element.dataset['now'] = is ? word : '';
    if (is) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
  }
}

export function Lesson() {
  const app = useApp();
  const text = app.text.value;
  const html = app.lesson.html.value;
  const targets = app.lesson.targets.value;
  const step = app.lesson.step.value;
  const position = app.playback.position.value;
  const hasSteps = app.program.example.value?.steps !== undefined;
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [html]);
  useEffect(() => {
    const root = body.current;
    if (!root) return;
    markLinks(root, targets, position, { goTo: text.lesson.goTo, missing: text.lesson.noPosition });
    if (hasSteps) markSteps(root, step?.n ?? null, text.lesson.now);
  }, [html, targets, position, step, text, hasSteps]);
  useEffect(() => {
    const paragraph = body.current?.querySelector('[aria-current=step]');
    paragraph?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [step]);
  return (
    <section class="pane lesson" aria-label={text.app.lesson} data-testid="lesson">
      <header class="pane-head">
        <h2 class="pane-title">{text.app.lesson}</h2>
        <span class="grow" />
        <button
          type="button"
          class="button quiet square small lesson-toggle"
          aria-label={text.app.hideLesson}
          title={text.app.hideLesson}
          onClick={() => app.settings.toggleLesson()}
        >
          <Icon name="back" />
        </button>
      </header>
      <div class="lesson-scroll" ref={scroller}>
        {html === null ? (
          <p class="lesson-none">
            {app.lesson.loading.value ? text.app.loading : text.lesson.missing}
          </p>
        ) : (
          <div
            class="prose"
            ref={body}
            lang={app.settings.language.value}
            onClick={(e) => {
              const link = e.target instanceof Element ? e.target.closest('a') : null;
              if (!link?.getAttribute('href')?.startsWith(PREFIX)) return;
              e.preventDefault();
              const target = link.dataset['target'];
              if (!target) return;
              app.playback.pause();
              app.playback.seek(Number(target));
              app.tab.value = 'stage';
            }}
            // Rendered while building, from the lessons of this repository alone.
            dangerouslySetInnerHTML={{ __html: html }}
          />
        )}
      </div>
    </section>
  );
}
