// Fields: label, hint, error, input, in that order. What was typed stays.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice, FormState } from '../frame.js';
import { LabelsContext, useForm, useFrame } from './frame.part.js';
import { Icon } from './icon.part.js';
import { MadeUp } from './text.part.js';

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

/** The id of a field's element, for labels and the summary; a rule's path ends in it (terms.annualRate). */
export function fieldId(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/[^\w-]+/g, '-');
}

/** What was typed into a field, as one text. */
export function typed(form: FormState, name: string): string {
  const value = form.values[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

/** The words of a field's first fault, or undefined. */
export function useFault(name: string): string | undefined {
  const { lang } = useFrame();
  return useForm().faults.find(fault => fieldId(fault.field) === fieldId(name))?.message[lang];
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'password' | 'tel' | 'email' | 'url';
  /** For short numbers and codes. */
  digits?: boolean;
  autocomplete?: string;
  /** A word behind the box: งวด, คน. */
  unit?: string;
}

export function TextField({ name, label, hint, type, digits, autocomplete, unit }: TextFieldProps) {
  const form = useForm();
  const fault = useFault(name);
  const isCode = type === 'password' || autocomplete === 'username';
  const input = (
    <input
      id={fieldId(name)}
      name={name}
      type={(type ?? 'text') as 'text'}
      value={typed(form, name)}
      inputMode={digits ? ('numeric' as const) : undefined}
      autocomplete={autocomplete ?? 'off'}
      autoCapitalize={isCode ? ('none' as const) : undefined}
      spellcheck={isCode ? false : undefined}
      {...described(name, hint, fault)}
    />
  );
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      {unit ? (
        <span class="with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </FieldBox>
  );
}

/** An amount of baht; typed with or without commas and satang. */
export function AmountField({ name, label, hint }: FieldProps) {
  const { t } = useFrame();
  const form = useForm();
  const fault = useFault(name);
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      <span class="with-unit">
        <input
          class="baht"
          id={fieldId(name)}
          name={name}
          inputMode="decimal"
          autocomplete="off"
          data-amount
          value={typed(form, name)}
          {...described(name, hint, fault)}
        />
        <span>{t.baht}</span>
      </span>
    </FieldBox>
  );
}

export function TextArea({ name, label, hint, rows }: FieldProps & { rows?: number }) {
  const form = useForm();
  const fault = useFault(name);
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      <textarea id={fieldId(name)} name={name} rows={rows ?? 3} {...described(name, hint, fault)}>
        {typed(form, name)}
      </textarea>
    </FieldBox>
  );
}

/** A list to choose one from; `blank` offers the empty choice first. */
export function SelectField({
  name,
  label,
  hint,
  choices,
  blank,
}: FieldProps & { choices: Choice[]; blank?: string }) {
  const form = useForm();
  const fault = useFault(name);
  const chosen = typed(form, name);
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      <select id={fieldId(name)} name={name} {...described(name, hint, fault)}>
        {blank !== undefined && <option value="">{blank}</option>}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} selected={choice.value === chosen}>
            {choice.detail ? `${choice.label} · ${choice.detail}` : choice.label}
          </option>
        ))}
      </select>
    </FieldBox>
  );
}

interface PickProps extends FieldProps {
  choices: Choice[];
  /** Ticks instead of radios: several may be chosen. */
  many?: boolean;
  /** Two or three short words side by side. */
  across?: boolean;
}

/** Radios or ticks as rows that a thumb can hit. */
export function Pick({ name, label, hint, choices, many, across }: PickProps) {
  const form = useForm();
  const fault = useFault(name);
  const value = form.values[name];
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return (
    <GroupBox {...{ name, label, hint, fault }}>
      <div class={across ? 'pick across' : 'pick'}>
        {choices.map(choice => (
          <label key={choice.value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
            />
            <span>
              {choice.label}
              {choice.madeUp && (
                <>
                  {' '}
                  <MadeUp />
                </>
              )}
            </span>
            {choice.detail && <span class="muted small">{choice.detail}</span>}
          </label>
        ))}
      </div>
    </GroupBox>
  );
}

/** One tick: yes or nothing. */
export function Tick({ name, label, detail }: { name: string; label: string; detail?: string }) {
  const form = useForm();
  return (
    <div class="pick">
      <label>
        <input
          id={fieldId(name)}
          type="checkbox"
          name={name}
          value="yes"
          checked={typed(form, name) === 'yes'}
        />
        <span>{label}</span>
        {detail && <span class="muted small">{detail}</span>}
      </label>
    </div>
  );
}

/** Pictures from the phone's camera or store; made smaller before sending where a script runs. */
export function PhotoField({ name, label, hint, many }: FieldProps & { many?: boolean }) {
  const { t } = useFrame();
  const fault = useFault(name);
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      <input
        id={fieldId(name)}
        name={name}
        type="file"
        accept="image/*"
        multiple={many}
        data-shrink={t.madeSmaller}
        {...described(name, hint, fault)}
      />
      <ChooseAgain />
    </FieldBox>
  );
}

export function FileField({ name, label, hint, accept }: FieldProps & { accept?: string }) {
  const fault = useFault(name);
  return (
    <FieldBox {...{ name, label, hint, fault }}>
      <input id={fieldId(name)} name={name} type="file" accept={accept} {...described(name, hint, fault)} />
      <ChooseAgain />
    </FieldBox>
  );
}

/** A form that comes back has no files any more where no script kept them. */
function ChooseAgain() {
  const { t } = useFrame();
  const { faults, problem } = useForm();
  if (faults.length === 0 && !problem) return null;
  return (
    <noscript>
      <p class="hint">{t.chooseFileAgain}</p>
    </noscript>
  );
}

/** A field of one input. */
export function FieldBox(props: FieldProps & { fault?: string; children: ComponentChildren }) {
  const id = fieldId(props.name);
  return (
    <div class={props.fault ? 'field bad' : 'field'}>
      <label for={id}>{props.label}</label>
      <Explained {...props} />
      {props.children}
    </div>
  );
}

/** A field of several inputs, under one legend. */
export function GroupBox(props: FieldProps & { fault?: string; children: ComponentChildren }) {
  return (
    <fieldset class={props.fault ? 'field bad' : 'field'} id={fieldId(props.name)}>
      <legend>{props.label}</legend>
      <Explained {...props} />
      {props.children}
    </fieldset>
  );
}

function Explained({ name, label, hint, fault }: FieldProps & { fault?: string }) {
  const id = fieldId(name);
  const labels = useContext(LabelsContext);
  if (fault) labels.set(id, label);
  return (
    <>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <p class="wrong" id={`${id}-wrong`}>
          <Icon name="warn" />
          <span>{fault}</span>
        </p>
      )}
    </>
  );
}

function described(name: string, hint: ComponentChildren, fault: string | undefined) {
  const id = fieldId(name);
  const by = [hint && `${id}-hint`, fault && `${id}-wrong`].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': fault ? ('true' as const) : undefined };
}
