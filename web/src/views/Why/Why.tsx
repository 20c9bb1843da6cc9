import { useEffect, useRef } from 'preact/hooks';
import { happened } from '../../models/narrator.ts';
import { bareName } from '../../models/names.ts';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import { Rich } from '../common/Rich.tsx';
import './why.css';

/** The chain of causes of what was asked about: each link a sentence, and a place to go to. */
export function Why() {
  const app = useApp();
  const text = app.text.value;
  const explanation = app.inspect.explanation.value;
  const panel = useRef<HTMLDivElement>(null);
  const open = explanation !== null;
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!explanation) return null;
  const names = app.names.value;
  const { subject, chain } = explanation;
  const what = subject ? bareName(names[subject.kind](subject.id)) : null;
  return (
    <div
      class="why"
      ref={panel}
      tabIndex={-1}
      role="dialog"
      aria-label={what ? text.stage.whyOf(what) : text.stage.why}
      data-testid="why-panel"
      onKeyDown={(e) => {
        if (e.key === 'Escape') app.inspect.close();
      }}
    >
      <header class="why-head">
        <h3>{what ? text.stage.whyOf(what) : text.stage.why}</h3>
        <button
          type="button"
          class="button quiet small square"
          aria-label={text.app.close}
          title={`${text.app.close} (Esc)`}
          onClick={() => app.inspect.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <p class="why-hint">{chain.length === 0 ? text.stage.noCause : text.stage.chain}</p>
      <ol class="why-chain">
        {chain.map((event) => (
          <li key={event.seq} data-now={event.seq === app.playback.position.value}>
            <button
              type="button"
              class="why-jump"
              title={text.lesson.goTo}
              onClick={() => {
                app.playback.pause();
                app.playback.seek(event.seq);
              }}
            >
              {text.stage.event(event.seq)}
            </button>
            <p>
              <Rich text={happened(event, text, names).trim()} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
