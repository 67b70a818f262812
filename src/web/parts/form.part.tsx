// One form part for every form: the hidden csrf and key, the fields' state, one filled button.
import type { ComponentChildren } from 'preact';
import { assetAt, type FormState } from '../frame.js';
import { AltersLater } from './altered.part.js';
import { FormContext, useFrame } from './frame.part.js';

interface FormProps {
  form: FormState;
  /** The button: a verb and its object. */
  submit: string;
  /** Posts to the page's own address when absent. */
  action?: string;
  files?: boolean;
  /** A quiet line below the button. */
  after?: ComponentChildren;
  /** What it previews follows while it is typed, where a script runs: the `Live` parts of the page. */
  live?: boolean;
  /** A second form on a page keeps an outlined button. */
  secondary?: boolean;
  children?: ComponentChildren;
}

/** A sheet of fields that posts; it works without any script. */
export function Form({ form, submit, action, files, after, live, secondary, children }: FormProps) {
  const { frame } = useFrame();
  return (
    <FormContext.Provider value={form}>
      <form
        class="sheet"
        method="post"
        action={action}
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
        data-live={live ? 'form' : undefined}
      >
        <HiddenKeys keep />
        {form.seen && <input type="hidden" name="seen" value={form.seen} />}
        {children}
        <AltersLater of={form.alters ?? []} />
        <div class="stack">
          <button class={secondary ? 'btn full' : 'btn main full'} type="submit">
            {submit}
          </button>
          {after && <p class="small muted">{after}</p>}
        </div>
      </form>
      {live && <script type="module" src={assetAt('live-preview.js', frame)} />}
    </FormContext.Provider>
  );
}

/** A form of one button: an act that needs no further words. */
export function ActButton(props: {
  action: string;
  label: string;
  values?: Record<string, string>;
  main?: boolean;
}) {
  return (
    <form method="post" action={props.action}>
      <HiddenKeys />
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={props.main ? 'btn main full' : 'btn'} type="submit">
        {props.label}
      </button>
    </form>
  );
}

/** A search or filter form: asks with GET, so that its answer has an address. */
export function Search(props: {
  label: string;
  name?: string;
  value?: string;
  action?: string;
  children?: ComponentChildren;
}) {
  const { t } = useFrame();
  const name = props.name ?? 'q';
  return (
    <search>
      <form class="find pad" method="get" action={props.action}>
        {props.children}
        <div class="field">
          <label for={`find-${name}`}>{props.label}</label>
          <input id={`find-${name}`} name={name} type="search" value={props.value} autocomplete="off" />
        </div>
        <button class="btn" type="submit">
          {t.search}
        </button>
      </form>
    </search>
  );
}

/** Lets the server trust the form and record it once; `keep` what was typed where the session is over. */
export function HiddenKeys({ keep }: { keep?: boolean }) {
  const { frame } = useFrame();
  return (
    <>
      {keep && <input type="hidden" name="keep" value="yes" />}
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="idempotencyKey" value={frame.idempotencyKey} />
    </>
  );
}
