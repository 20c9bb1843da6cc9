import { useRef } from 'preact/hooks';
import { DEFAULT_OPTIONS, optionNumber, sameOptions } from '../../models/run-options.ts';
import { useApp } from '../common/app.ts';
import { Dialog } from '../common/Dialog.tsx';
import { Icon } from '../common/Icon.tsx';
import './options.css';

const NUMBERS = ['seed', 'latency', 'bandwidth'] as const;

function NumberField({ name }: { name: (typeof NUMBERS)[number] }) {
  const app = useApp();
  const text = app.text.value.options;
  const { program } = app;
  return (
    <label class="option">
      <span class="option-name">{text[name]}</span>
      <input
        class="field"
        type="number"
        min={0}
        step={name === 'latency' ? 'any' : 1}
        data-testid={`option-${name}`}
        value={program.options.value[name]}
        onChange={(e) => {
          const value = optionNumber(name, e.currentTarget.value);
          program.setOptions({ [name]: value });
          e.currentTarget.value = String(value);
        }}
      />
      <span class="option-hint">{text[`${name}Hint`]}</span>
    </label>
  );
}

function Fields() {
  const app = useApp();
  const { options: text, ...catalogue } = app.text.value;
  const { program } = app;
  const form = useRef<HTMLFormElement>(null);
  const run = () => {
    app.overlay.value = 'none';
    program.start();
  };
  return (
    <form
      class="options"
      ref={form}
      onSubmit={(e) => {
        e.preventDefault();
        run();
      }}
    >
      <label class="option option-wide">
        <span class="option-name">{text.input}</span>
        <textarea
          class="field"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          data-testid="option-input"
          value={program.options.value.input}
          onInput={(e) => program.setOptions({ input: e.currentTarget.value })}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.current?.requestSubmit();
          }}
        />
        <span class="option-hint">{text.inputHint}</span>
      </label>
      <label class="option">
        <span class="option-name">{catalogue.settings.python}</span>
        <select
          class="field"
          data-testid="option-python"
          value={program.python.value}
          onChange={(e) => program.setPython(e.currentTarget.value)}
        >
          {(program.example.value?.pythons ?? [program.python.value]).map((version) => (
            <option key={version} value={version}>
              Python {version}
            </option>
          ))}
        </select>
      </label>
      {NUMBERS.map((name) => (
        <NumberField key={name} name={name} />
      ))}
      <footer class="options-foot">
        <button
          type="button"
          class="button"
          data-testid="option-defaults"
          disabled={sameOptions(program.options.value, DEFAULT_OPTIONS)}
          onClick={() => program.setOptions(DEFAULT_OPTIONS)}
        >
          {text.defaults}
        </button>
        <button type="submit" class="button primary" data-testid="option-run">
          <Icon name="play" />
          {catalogue.run.run}
        </button>
      </footer>
    </form>
  );
}

export function Options() {
  const app = useApp();
  if (app.overlay.value !== 'options') return null;
  return (
    <Dialog
      title={app.text.value.options.title}
      testid="options-dialog"
      narrow
      onClose={() => (app.overlay.value = 'none')}
    >
      <Fields />
    </Dialog>
  );
}
