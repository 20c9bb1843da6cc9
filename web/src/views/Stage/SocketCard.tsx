import type { SocketBox } from '../../layout/stage.ts';
import { shortCallback } from '../../models/names.ts';
import type { SocketView, WatchView } from '../../models/world.ts';
import { useApp } from '../common/app.ts';
import { Icon, type IconName } from '../common/Icon.tsx';

/** One direction that the selector watches; lit while its handle is queued or runs. */
function Watch({ watch, label, icon }: { watch: WatchView; label: string; icon: IconName }) {
  const app = useApp();
  const state = app.playback.world.value.handles.get(watch.handle)?.state;
  const ready = state === 'ready' || state === 'popped' || state === 'running';
  return (
    <p class="card-line socket-watch" data-testid="socket-watch" data-ready={ready}>
      <Icon name={icon} />
      <span class="card-note">{label}</span>
      <code title={watch.callback}>{shortCallback(watch.callback)}</code>
    </p>
  );
}

/** An open socket: its addresses, what came in, and what the selector does when it is ready. */
export function SocketCard({ box, socket }: { box: SocketBox; socket: SocketView }) {
  const app = useApp();
  const text = app.text.value;
  const label = text.names.socket(socket.fd);
  return (
    <li
      class="card"
      data-testid="socket"
      data-socket={socket.id}
      data-kind="socket"
      data-state={socket.state}
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: `${box.w}px`,
        height: `${box.h}px`,
      }}
    >
      <button
        type="button"
        class="card-head"
        title={text.stage.whyOf(label)}
        onClick={() => app.inspect.ask({ kind: 'socket', id: socket.id })}
      >
        <span class="card-name">{label}</span>
        <span class="chip" data-testid="socket-state">
          {text.stage.socketStates[socket.state]}
        </span>
      </button>
      {socket.addresses.map((address, i) => (
        <p class="card-line" key={i}>
          {i > 0 && <span class="card-note">⇄</span>}
          <code title={address}>{address}</code>
        </p>
      ))}
      {socket.input > 0 && (
        <p class="card-line" data-testid="socket-input">
          <span class="card-value">{text.stage.socketInput(socket.input, socket.state)}</span>
        </p>
      )}
      {socket.read && <Watch watch={socket.read} label={text.stage.whenReadable} icon="down" />}
      {socket.write && <Watch watch={socket.write} label={text.stage.whenWritable} icon="soon" />}
    </li>
  );
}
