// Notes: what was done, what stands in the way, what to mend. And the sentence of an empty list.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormState } from '../frame.js';
import { fieldId } from './field.part.js';
import { LabelsContext, useFrame } from './frame.part.js';
import { Icon, type IconName } from './icon.part.js';
import type { Tone } from './text.part.js';

const ICON_OF: Record<Tone, IconName> = {
  prevent: 'done',
  track: 'info',
  collect: 'info',
  wait: 'info',
  danger: 'warn',
};

interface NoteProps {
  kind?: Tone;
  role?: 'status' | 'alert';
  label?: string;
  children: ComponentChildren;
}

/** A band with an icon, a bold first line and what to do. */
export function Note({ kind, role, label, children }: NoteProps) {
  return (
    <section
      class={kind ? `note is-${kind}` : 'note'}
      role={role}
      aria-label={label}
      tabIndex={role === 'alert' ? -1 : undefined}
    >
      <Icon name={kind ? ICON_OF[kind] : 'info'} />
      <div>{children}</div>
    </section>
  );
}

/** What to mend in a form, each fault linked to its field; nothing when there is nothing to mend. */
export function ErrorSummary({ form, title }: { form: FormState; title?: string }) {
  const { t, lang } = useFrame();
  const labels = useContext(LabelsContext);
  if (!form.faults.length && !form.problem) return null;
  return (
    <Note kind="danger" role="alert">
      <strong>{title ?? (form.faults.length ? t.notSaved(form.faults.length) : t.notSavedState)}</strong>
      {form.problem && <p>{form.problem[lang]}</p>}
      {form.faults.length > 0 && (
        <ul>
          {form.faults.map(fault => (
            <li key={fault.field}>
              <a href={`#${fieldId(fault.field)}`}>
                {labels.has(fieldId(fault.field)) && <>{labels.get(fieldId(fault.field))}: </>}
                {fault.message[lang]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** Why a list is empty, and the one thing to do about it. */
export function EmptyState(props: { children: ComponentChildren; action?: { label: string; href: string } }) {
  return (
    <div class="stack">
      <p class="muted">{props.children}</p>
      {props.action && (
        <a class="btn" href={props.action.href}>
          {props.action.label}
        </a>
      )}
    </div>
  );
}
