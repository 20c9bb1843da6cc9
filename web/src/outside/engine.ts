// The models' engine, made of WebAssembly and a worker.
import { CheckSession } from '../../../wasm-glue/check-session.ts';
import type { SourceError } from '../../../wasm-glue/runner.ts';
import { RunSession } from '../../../wasm-glue/run-session.ts';
import { ViewerSession } from '../../../wasm-glue/viewer.ts';
import type { RunStatus } from '../../../wasm-glue/worker-messages.ts';
import {
  LIMITS,
  type Engine,
  type LogViewer,
  type Run,
  type RunState,
  type SyntaxProblem,
} from '../models/engine.ts';
import { hasNewHandle, worldFromState } from '../models/world-from-state.ts';

/** The latest handle_run_start up to the position. */
function runningSince(session: ViewerSession): number {
  const at = session.position;
  if (session.event(at)?.event === 'handle_run_start') return at;
  return session.step(at, 'handle', false);
}

function logViewer(session: ViewerSession): LogViewer {
  return {
    get count() {
      return session.count;
    },
    append: (bytes) => session.append(bytes),
    seek: (position) => session.seek(position),
    step: (from, size, forward, subject = 0) => session.step(from, size, forward, subject),
    world() {
      const state = session.state();
      return worldFromState(state, {
        runningSince: state.handle === 0 ? 0 : runningSince(session),
        next: hasNewHandle(state) ? (session.event(session.position + 1) ?? null) : null,
      });
    },
    events: (from, to) => session.events(from, to),
    outputs: (from, to) =>
      session
        .outputs(from, to)
        .map(({ seq, stream, text }) => ({ position: seq, stream, text: text ?? '' })),
    dispose: () => session.dispose(),
  };
}

function problemOf(error: SourceError): SyntaxProblem {
  const { type, message, line, column, end_line, end_column, unsupported } = error;
  return { type, message, line, column, endLine: end_line, endColumn: end_column, unsupported };
}

function runState(status: RunStatus): RunState {
  if (status.state !== 'syntax_error') return status;
  return { state: 'syntax_error', problem: problemOf(status.error) };
}

/**
 * `module` is the core, once it has been fetched and compiled; `library` has the addresses of
 * the files with the library modules that are not part of it.
 */
export function wasmEngine(
  module: Promise<WebAssembly.Module>,
  library: readonly string[],
  newWorker: () => Worker,
): Engine {
  let checks: CheckSession | null = null;
  return {
    async check(request) {
      checks ??= new CheckSession(newWorker, { module: await module, library });
      const answer = await checks.check(request);
      if (!answer) return null;
      return { problem: answer.error && problemOf(answer.error), findings: answer.findings };
    },
    newViewer: async () => logViewer(await ViewerSession.open(await module)),
    run(request, handlers): Run {
      let session: RunSession | null = null;
      let over = false;
      module.then(
        (compiled) => {
          if (over) return;
          session = new RunSession(
            newWorker(),
            { module: compiled, library },
            { source: request.source, filename: request.filename },
            {
              python: request.python,
              maxEvents: LIMITS.events,
              maxInstructions: LIMITS.instructions,
              maxMemory: LIMITS.memory,
              maxOutput: LIMITS.output,
              ...request.options,
              ...(request.interruptAt === null ? {} : { interruptAt: request.interruptAt }),
            },
            {
              log: (bytes) => handlers.log(bytes),
              status: (status) => handlers.state(runState(status)),
            },
          );
        },
        (error: unknown) => handlers.state({ state: 'crashed', why: String(error) }),
      );
      return {
        interrupt: () => session?.interrupt(),
        dispose() {
          over = true;
          session?.dispose();
        },
      };
    },
  };
}

export async function compileCore(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
