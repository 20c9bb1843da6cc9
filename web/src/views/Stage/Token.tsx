import type { TokenBox } from '../../layout/stage.ts';
import type { Origin } from '../../models/schema.ts';
import type { TokenFace } from '../../models/token-face.ts';
import { useApp } from '../common/app.ts';
import { Icon, type IconName } from '../common/Icon.tsx';
import { Numbered } from '../common/Numbered.tsx';
import { same } from '../common/Rich.tsx';

const ORIGIN_ICONS: { readonly [O in Origin]: IconName } = {
  call_soon: 'soon',
  call_later: 'clock',
  call_at: 'clock',
  threadsafe: 'soon',
  done_callback: 'callback',
  task_step: 'step',
  task_wakeup: 'wake',
  reader: 'callback',
  writer: 'callback',
};

export interface StageToken extends TokenBox {
  readonly face: TokenFace;
}

/** A handle, or the done callback that will become one: the same element all its life. */
export function Token({ token, leaving }: { token: StageToken; leaving: boolean }) {
  const app = useApp();
  const { label, deadline, about, origin, cancelled } = token.face;
  const lit = app.inspect.highlighted;
  const subject =
    token.handle !== 0
      ? { kind: 'handle' as const, id: token.handle }
      : { kind: 'callback' as const, id: token.callback };
  return (
    <button
      type="button"
      class="token"
      data-testid="token"
      data-place={leaving ? 'gone' : token.place}
      data-handle={token.handle}
      data-callback={token.callback}
      data-cancelled={cancelled}
      data-lit={same(lit.value, subject.kind, subject.id)}
      tabIndex={leaving ? -1 : 0}
      aria-hidden={leaving}
      title={app.text.value.stage.whyOf(label)}
      style={{
        transform: `translate(${token.x}px, ${token.y}px)`,
        width: `${token.w}px`,
        height: `${token.h}px`,
      }}
      onClick={() => {
        app.inspect.ask(subject);
      }}
      onPointerEnter={() => (lit.value = subject)}
      onPointerLeave={() => (lit.value = null)}
    >
      <span class="token-icon">
        <Icon name={cancelled ? 'ban' : ORIGIN_ICONS[origin]} />
      </span>
      <span class="token-text">
        <Numbered label={label} class="token-label" />
        <span class="token-sub">
          {deadline ? (
            <>
              <b>{deadline.at}</b>
              <span>{deadline.left}</span>
            </>
          ) : (
            <code>{about}</code>
          )}
        </span>
      </span>
      {token.place === 'timer' && (
        <span class="token-bar" aria-hidden="true">
          <i style={{ transform: `scaleX(${token.left})` }} />
        </span>
      )}
    </button>
  );
}
