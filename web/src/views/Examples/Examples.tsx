import { useApp } from '../common/app.ts';
import { Dialog } from '../common/Dialog.tsx';
import './examples.css';

export function Examples() {
  const app = useApp();
  const text = app.text.value;
  if (app.overlay.value !== 'examples') return null;
  const language = app.settings.language.value;
  const current = app.program.example.value;
  const close = () => (app.overlay.value = 'none');
  return (
    <Dialog title={text.examples.heading} testid="examples" onClose={close}>
      <ol class="examples">
        {app.examples.examples.value.map((example, i) => (
          <li key={example.id}>
            <button
              type="button"
              class="example"
              data-testid={`example-${example.id}`}
              aria-current={example.id === current?.id ? 'true' : undefined}
              onClick={() => {
                close();
                void app.program.open(example, null);
              }}
            >
              <span class="example-number" aria-hidden="true">
                {i + 1}
              </span>
              <span class="example-text">
                <b>{example.title[language]}</b>
                <span>{example.summary[language]}</span>
                <code>{example.file}</code>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {app.examples.failure.value && <p>{text.app.failed(app.examples.failure.value)}</p>}
    </Dialog>
  );
}
