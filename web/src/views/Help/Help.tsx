import { useApp } from '../common/app.ts';
import { Dialog } from '../common/Dialog.tsx';
import { Icon, type IconName } from '../common/Icon.tsx';
import { ACTIONS } from '../common/keys.ts';
import './help.css';

const STATES: readonly (readonly ['pending' | 'result' | 'exception' | 'cancelled', IconName])[] = [
  ['pending', 'ring'],
  ['result', 'check'],
  ['exception', 'cross'],
  ['cancelled', 'ban'],
];

export function Help() {
  const app = useApp();
  const text = app.text.value;
  if (app.overlay.value !== 'help') return null;
  return (
    <Dialog
      title={text.help.title}
      testid="help-dialog"
      onClose={() => (app.overlay.value = 'none')}
    >
      <p class="help-intro">{text.help.intro}</p>
      <div class="help-columns">
        <section>
          <h3>{text.help.keys}</h3>
          <dl class="help-keys">
            {ACTIONS.map((action) => (
              <div key={action.id}>
                <dt>
                  {action.keys.map((k) => (
                    <kbd key={k}>{k}</kbd>
                  ))}
                </dt>
                <dd>{action.label(text)}</dd>
              </div>
            ))}
          </dl>
          <p class="help-note">{text.help.note}</p>
        </section>
        <section>
          <h3>{text.help.signs}</h3>
          <ul class="help-signs">
            <li>
              <span class="code-sign" data-kind="current" /> {text.help.sign.current}
            </li>
            <li>
              <span class="code-sign" data-kind="waiting" /> {text.help.sign.waiting}
            </li>
            {STATES.map(([state, icon]) => (
              <li key={state}>
                <Icon name={icon} /> {text.help.sign[state]}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
