import { useRef } from 'preact/hooks';
import { PLAY_BY, SPEEDS } from '../../models/settings.ts';
import type { StepSize } from '../../models/engine.ts';
import { formatSeconds } from '../../models/names.ts';
import { scrubberTicks } from '../../layout/scrubber.ts';
import { useApp } from '../common/app.ts';
import { useSize } from '../common/hooks.ts';
import { Icon, type IconName } from '../common/Icon.tsx';
import { action, tip } from '../common/keys.ts';
import './transport.css';

const STEPS = ['event', 'line', 'handle', 'iteration', 'output'] as const;

function ActionButton({
  id,
  icon,
  class: extra = '',
}: {
  id: string;
  icon: IconName;
  class?: string;
}) {
  const app = useApp();
  const text = app.text.value;
  const a = action(id);
  return (
    <button
      type="button"
      class={`button quiet square ${extra}`}
      data-testid={id}
      aria-label={a.label(text)}
      title={tip(id, text)}
      onClick={() => a.run(app)}
    >
      <Icon name={icon} />
    </button>
  );
}

function Scrubber() {
  const app = useApp();
  const text = app.text.value;
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 0;
  const { position, count, world } = app.playback;
  const { outputs, iterations } = app.landmarks.landmarks.value;
  const total = count.value;
  const ticks = scrubberTicks(iterations, outputs, total, width);
  const part = total > 0 ? position.value / total : 0;
  return (
    <div class="scrubber" ref={box}>
      <div class="scrubber-track" aria-hidden="true">
        <i class="scrubber-done" style={{ transform: `scaleX(${part})` }} />
        {ticks.iterations.map((x) => (
          <i key={`i${x}`} class="tick" style={{ left: `${x}px` }} />
        ))}
        {ticks.outputs.map((x) => (
          <i key={`o${x}`} class="tick output" style={{ left: `${x}px` }} />
        ))}
      </div>
      <input
        type="range"
        data-testid="scrubber"
        min={0}
        max={total}
        value={position.value}
        disabled={total === 0}
        aria-label={text.transport.position}
        aria-valuetext={text.transport.valueText(
          String(position.value),
          String(total),
          text.names.seconds(formatSeconds(world.value.time)),
        )}
        onPointerDown={() => app.playback.pause()}
        onInput={(e) => app.playback.seek(e.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

export function Transport() {
  const app = useApp();
  const text = app.text.value;
  const { settings, playback } = app;
  const playing = playback.playing.value;
  const none = playback.count.value === 0;
  const number = (n: number) => n.toLocaleString(settings.language.value);
  return (
    <section class="transport" aria-label={text.transport.label}>
      <Scrubber />
      <div class="transport-row">
        <div class="transport-play">
          <ActionButton id="start" icon="start" />
          <button
            type="button"
            class="button primary play"
            data-testid="play"
            data-playing={playing}
            disabled={none}
            title={tip('play', text)}
            onClick={() => playback.toggle()}
          >
            <Icon name={playing ? 'pause' : 'play'} />
            {playing ? text.transport.pause : text.transport.play}
          </button>
          <ActionButton id="end" icon="end" />
        </div>
        <div class="transport-steps">
          {STEPS.map((size) => (
            <div class="stepper" key={size} role="group" aria-label={text.transport[size]}>
              <ActionButton id={`${size}-back`} icon="back" class="small" />
              <span aria-hidden="true">{text.transport[size]}</span>
              <ActionButton id={`${size}-forward`} icon="forward" class="small" />
            </div>
          ))}
        </div>
        <div class="transport-pace">
          <label>
            <span class="sr-only">{text.transport.stepSize}</span>
            <select
              class="select"
              data-testid="play-by"
              title={text.transport.stepSize}
              value={settings.playBy.value}
              onChange={(e) => settings.setPlayBy(e.currentTarget.value as StepSize)}
            >
              {PLAY_BY.map((size) => (
                <option key={size} value={size}>
                  {size === 'output' || size === 'task' ? size : text.transport[size]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="sr-only">{text.transport.speed}</span>
            <select
              class="select"
              data-testid="speed"
              title={`${text.transport.speed} (+, -)`}
              value={String(settings.speed.value)}
              onChange={(e) => settings.setSpeed(Number(e.currentTarget.value))}
            >
              {SPEEDS.map((speed) => (
                <option key={speed} value={String(speed)}>
                  {speed}×
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="transport-position">
          <span
            data-testid="position"
            data-position={playback.position.value}
            data-count={playback.count.value}
          >
            {text.transport.of(number(playback.position.value), number(playback.count.value))}
          </span>
        </p>
      </div>
    </section>
  );
}
