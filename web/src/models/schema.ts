// The trace's types, as the C core generated them, under the names that the page uses.
import type { EventName, TraceEvent } from '../../../wasm-glue/schema.gen.ts';

export type {
  CallbackState,
  FrameKind,
  FutureKind,
  FutureState,
  HandleState,
  Limit,
  Origin,
  Phase,
  RunMode,
  SocketState,
  Stream,
  ThreadState,
  TraceEvent,
  WorldState,
} from '../../../wasm-glue/schema.gen.ts';

export type EventKind = EventName;
export type EventOf<K extends EventKind> = Extract<TraceEvent, { event: K }>;
