// What a form previews: the answer to its button, which a script also asks for while it is typed.
import type { ComponentChildren } from 'preact';

/** A part that follows the form; it stands empty until something can be said. */
export function Live({ id, children }: { id: string; children?: ComponentChildren }) {
  return (
    <div id={id} data-live="part">
      {children}
    </div>
  );
}

/** The one sentence of it that is also said to ears, without stopping them. */
export function LiveWords({ id, children }: { id: string; children?: ComponentChildren }) {
  return (
    <p class="small" id={id} data-live="part" aria-live="polite">
      {children}
    </p>
  );
}
