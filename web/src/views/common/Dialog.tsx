import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from './app.ts';
import { Icon } from './Icon.tsx';
import './dialog.css';

/** A modal dialog; Escape, a click beside it and its button close it. */
export function Dialog(props: {
  title: string;
  testid: string;
  /** For a form, which is not read across. */
  narrow?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const text = useApp().text.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      class={props.narrow ? 'dialog narrow' : 'dialog'}
      ref={dialog}
      aria-label={props.title}
      data-testid={props.testid}
      onCancel={(e) => {
        e.preventDefault();
        props.onClose();
      }}
      onClick={(e) => {
        if (e.target === dialog.current) props.onClose();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2>{props.title}</h2>
          <button
            type="button"
            class="button quiet square"
            aria-label={text.app.close}
            title={`${text.app.close} (Esc)`}
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
