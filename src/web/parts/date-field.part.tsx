// A day: วันนี้, เมื่อวาน, or day, month by name and พ.ศ.; never the browser's date field, which shows ค.ศ.
import { addDays } from '../../kernel/civil-date.js';
import * as show from '../format.js';
import { type FieldProps, fieldId, GroupBox, typed, useFault } from './field.part.js';
import { useForm, useFrame } from './frame.part.js';
import { Day } from './text.part.js';

interface DateFieldProps extends FieldProps {
  /** For a plan or a due day: no วันนี้ and เมื่อวาน, only day, month and year. */
  plain?: boolean;
  /** No day stands chosen: one that nobody may confirm by pressing on. */
  empty?: boolean;
}

/** Sends `nameWhen` (today, yesterday, other), `nameDay`, `nameMonth` (1–12), `nameYear` (พ.ศ. or ค.ศ.). */
export function DateField({ name, label, hint, plain, empty }: DateFieldProps) {
  const { t, today } = useFrame();
  const form = useForm();
  const fault = useFault(name);
  const when = typed(form, `${name}When`) || (empty ? '' : 'today');
  const choices = [
    { value: 'today', label: t.today, on: today },
    { value: 'yesterday', label: t.yesterday, on: addDays(today, -1) },
    { value: 'other', label: t.otherDay },
  ];
  return (
    <GroupBox {...{ name, label, hint, fault }}>
      {!plain && (
        <div class="pick">
          {choices.map(choice => (
            <label key={choice.value}>
              <input type="radio" name={`${name}When`} value={choice.value} checked={choice.value === when} />
              {choice.label}
              {choice.on && (
                <span class="muted">
                  <Day on={choice.on} />
                </span>
              )}
            </label>
          ))}
        </div>
      )}
      <DateParts name={name} invalid={Boolean(fault)} />
    </GroupBox>
  );
}

function DateParts({ name, invalid }: { name: string; invalid: boolean }) {
  const { t, lang } = useFrame();
  const form = useForm();
  const month = typed(form, `${name}Month`);
  const wrong = invalid ? ('true' as const) : undefined;
  const number = (part: 'Day' | 'Year', label: string) => (
    <label>
      {label}
      <input
        id={fieldId(`${name}${part}`)}
        name={`${name}${part}`}
        inputMode="numeric"
        autocomplete="off"
        value={typed(form, `${name}${part}`)}
        aria-invalid={wrong}
      />
    </label>
  );
  return (
    <div class="date">
      {number('Day', t.day)}
      <label>
        {t.month}
        <select name={`${name}Month`}>
          <option value="" />
          {show.LONG_MONTHS[lang].map((label, index) => (
            <option key={label} value={String(index + 1)} selected={month === String(index + 1)}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {number('Year', t.year)}
    </div>
  );
}
