const PATHS = {
  play: 'M5 3.2v9.6L12.8 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  start: 'M4 3.5v9M12 3.5 6.5 8l5.5 4.5z',
  end: 'M12 3.5v9M4 3.5 9.5 8 4 12.5z',
  back: 'M9.8 3.8 5.6 8l4.2 4.2',
  forward: 'M6.2 3.8 10.4 8l-4.2 4.2',
  down: 'M3.8 6.2 8 10.4l4.2-4.2',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z',
  system: 'M2 3.5h12v7.5H2zM5.5 13.5h5M8 11v2.5',
  help: 'M6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.6.3-.8.6-.8 1.3M8 11.6v.1M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z',
  book: 'M2.5 3.2h4A1.5 1.5 0 0 1 8 4.7v8a1.3 1.3 0 0 0-1.3-1.2H2.5zM13.5 3.2h-4A1.5 1.5 0 0 0 8 4.7v8a1.3 1.3 0 0 1 1.3-1.2h4.2z',
  close: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.6v.1',
  options:
    'M2 4.5h6.6M12.4 4.5H14M2 11.5h1.6M7.4 11.5H14M10.5 2.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM5.5 9.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V8l2.3 1.6',
  step: 'M6 4.6v6.8L11.4 8z',
  wake: 'M8 12.6V3.8M4.4 7.2 8 3.6l3.6 3.6',
  callback: 'M3.5 4v3.2a2 2 0 0 0 2 2h6.8M9.6 6.4l2.9 2.8-2.9 2.8',
  soon: 'M3.2 8h9.2M9 4.6 12.5 8 9 11.4',
  check: 'M3.4 8.4 6.6 11.6l6-6.6',
  cross: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  ban: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM4.2 4.2l7.6 7.6',
  ring: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  undo: 'M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 1 1 0 7.2H6',
  loop: 'M12.8 6.4A5.2 5.2 0 0 0 3.4 5.6M3.2 9.6a5.2 5.2 0 0 0 9.4.8M3.2 2.8v2.9h2.9M12.8 13.2v-2.9H9.9',
  wait: 'M4.5 2.5h7M4.5 13.5h7M5.2 2.5c0 3 5.6 3.6 5.6 5.5s-5.6 2.5-5.6 5.5M10.8 2.5c0 3-5.6 3.6-5.6 5.5s5.6 2.5 5.6 5.5',
} as const;

export type IconName = keyof typeof PATHS;

const SOLID: ReadonlySet<IconName> = new Set<IconName>(['play', 'step']);

export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill={SOLID.has(name) ? 'currentColor' : 'none'} />
    </svg>
  );
}
