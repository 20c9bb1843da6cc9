import { useEffect, useMemo, useRef } from 'preact/hooks';
import { layoutStage, METRICS, upTo, type StageLayout } from '../../layout/stage.ts';
import { formatClock } from '../../models/names.ts';
import { tokenFace } from '../../models/token-face.ts';
import { useApp } from '../common/app.ts';
import { useDepth, useLingering, useSize, type Size } from '../common/hooks.ts';
import { Icon } from '../common/Icon.tsx';
import { tip } from '../common/keys.ts';
import { Rich } from '../common/Rich.tsx';
import { Why } from '../Why/Why.tsx';
import { Card } from './Card.tsx';
import { LaneHead } from './LaneHead.tsx';
import { LoopTrack } from './LoopTrack.tsx';
import { SocketCard } from './SocketCard.tsx';
import { Stack } from './Stack.tsx';
import { Token } from './Token.tsx';
import './stage.css';

function Narration() {
  const app = useApp();
  const text = app.text.value;
  const event = app.playback.event.value;
  const step = app.lesson.step.value;
  const steps = app.program.example.value?.steps;
  return (
    <div class="narration">
      <div class="narration-text">
        {steps && (
          <p class="narration-step" data-testid="lesson-step" data-step={step?.n ?? 0}>
            <span class="step-dots" aria-hidden="true">
              {steps.map((s) => (
                <i key={s.n} data-on={s.n === step?.n} />
              ))}
            </span>
            {step && text.lesson.step(step.n, step.label[app.settings.language.value])}
          </p>
        )}
        <p
          class="narration-sentence"
          data-testid="narration"
          role="status"
          aria-live={app.playback.playing.value ? 'off' : 'polite'}
          aria-label={text.stage.narration}
          data-event={event?.event ?? ''}
        >
          <Rich text={app.narration.value} />
        </p>
      </div>
      <button
        type="button"
        class="button small"
        data-testid="why"
        disabled={event === null}
        title={tip('why', text)}
        aria-expanded={app.inspect.explanation.value !== null}
        onClick={() => app.inspect.ask(null)}
      >
        {text.stage.why}
      </button>
    </div>
  );
}

function Clock() {
  const app = useApp();
  const text = app.text.value;
  return (
    <div class="clock">
      <span class="clock-label">
        <Icon name="clock" /> {text.stage.clock}
      </span>
      <output class="clock-face" data-testid="clock" aria-label={text.stage.clock}>
        {text.names.seconds(formatClock(app.playback.world.value.time))}
      </output>
    </div>
  );
}

/** Events: further than this nothing is seen to move. */
const JUMP = 40;

/** Of a longer queue, the list for those who do not see it has the head. */
const MOST_LISTED = 50;

function Lanes({ layout }: { layout: StageLayout }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  const names = app.worldNames.value;
  const idle = world.loop?.running === true ? text.stage.noRunning : text.stage.noRunningOutside;
  const named = (ids: readonly number[]) => ids.slice(0, MOST_LISTED).map((id) => names.handle(id));
  return (
    <>
      <LaneHead
        box={layout.timers}
        kind="timers"
        title={text.stage.timers}
        count={world.timers.length + world.leftOut.timers}
        empty={text.stage.noTimers}
        items={named(world.timers)}
        more={layout.timers.more}
      />
      <LaneHead
        box={layout.ready}
        kind="ready"
        title={text.stage.ready}
        count={world.ready.length + world.leftOut.ready}
        empty={text.stage.noReady}
        items={named(world.ready)}
        more={layout.ready.more}
      />
      <LaneHead
        box={layout.running}
        kind="running"
        title={text.stage.running}
        count={null}
        empty={world.running === 0 ? idle : ''}
        items={world.running === 0 ? [] : [names.handle(world.running)]}
        more={0}
      >
        <Stack top={METRICS.token + METRICS.gap} />
      </LaneHead>
    </>
  );
}

function Sockets({ layout }: { layout: StageLayout }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  if (!layout.sockets) return null;
  return (
    <>
      <LaneHead
        box={layout.sockets}
        kind="sockets"
        title={text.stage.sockets}
        count={world.sockets.size + world.leftOut.sockets}
        empty=""
        items={[]}
        more={layout.sockets.more}
      />
      <ul class="cards" aria-label={text.stage.sockets}>
        {layout.socketCards.map((card) => {
          const socket = world.sockets.get(card.socket);
          return socket && <SocketCard key={card.socket} box={card} socket={socket} />;
        })}
      </ul>
    </>
  );
}

function Futures({ layout }: { layout: StageLayout }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  return (
    <>
      <LaneHead
        box={layout.futures}
        kind="futures"
        title={text.stage.futures}
        count={world.futures.size + world.leftOut.futures}
        empty={layout.cards.length === 0 ? text.stage.noFutures : ''}
        items={[]}
        more={layout.olderFutures}
      />
      <ul class="cards" aria-label={text.stage.futures}>
        {layout.cards.map((card) => {
          const future = world.futures.get(card.future);
          return future && <Card key={card.future} box={card} future={future} />;
        })}
      </ul>
    </>
  );
}

function Tokens({ layout, jump }: { layout: StageLayout; jump: boolean }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  const names = app.worldNames.value;
  const faces = useMemo(
    () => layout.tokens.map((box) => ({ ...box, face: tokenFace(box, world, names, text) })),
    [layout, world, names, text],
  );
  const tokens = useLingering(faces, jump);
  return (
    <div class="tokens">
      {tokens.map(({ item, leaving }) => (
        <Token key={item.key} token={item} leaving={leaving} />
      ))}
    </div>
  );
}

/** `depth` is how far down it is drawn. */
function Plane({ size, depth }: { size: Size; depth: number }) {
  const world = useApp().playback.world.value;
  const whole = useMemo(() => layoutStage(world, size.width, size.height), [world, size]);
  const layout = useMemo(() => upTo(depth, whole), [depth, whole]);
  const before = useRef(world.position);
  const jump = Math.abs(world.position - before.current) > JUMP;
  useEffect(() => {
    before.current = world.position;
  });
  return (
    <div
      class="plane"
      style={{ height: `${layout.height}px` }}
      data-position={world.position}
      data-jump={jump}
    >
      <Lanes layout={layout} />
      <Sockets layout={layout} />
      <Futures layout={layout} />
      <Tokens layout={layout} jump={jump} />
    </div>
  );
}

export function Stage() {
  const app = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const depth = useDepth(scroller);
  const text = app.text.value;
  return (
    <section
      class="pane stage"
      id="stage"
      tabIndex={-1}
      aria-label={text.stage.label}
      data-testid="stage"
    >
      <h2 class="sr-only">{text.app.stage}</h2>
      <Narration />
      <div class="loop-row">
        <LoopTrack />
        <Clock />
      </div>
      <div class="plane-scroll" ref={scroller}>
        {size && size.width > 0 && <Plane size={size} depth={depth} />}
      </div>
      <Why />
    </section>
  );
}
