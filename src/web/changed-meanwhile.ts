// Two people at the same record: what the first has changed since the second opened the form.
import type { FieldFault } from '../kernel/refusal.js';
import type { FormState } from './frame.js';

type Values = FormState['values'];
/** How a field's value is said to people: a name instead of an id. */
export type Saying = (field: string, value: string[]) => string;

interface Change {
  field: string;
  seen: string[];
  now: string[];
  typed: string[];
}

/** A record's form as it is opened: its values, and the same to compare with when it comes back. */
export function openedForm(values: Values): FormState {
  return { values, faults: [], seen: JSON.stringify(values) };
}

/**
 * The fields that somebody has changed since the form was opened, and that saving it would change back. What
 * both have changed alike is none of them.
 */
export function changedMeanwhile(posted: Values, now: Values): Change[] {
  const seen = readSeen(posted['seen']);
  if (!seen) return [];
  return Object.keys({ ...seen, ...now })
    .filter(field => !field.endsWith('When'))
    .map(field => ({
      field,
      seen: listOf(seen[field]),
      now: listOf(now[field]),
      typed: listOf(posted[field]),
    }))
    .filter(change => !same(change.seen, change.now) && !same(change.typed, change.now));
}

/**
 * The form once more, over the record as it is now: what the person typed stays, what they left alone follows
 * the record, and each change is told at its field.
 */
export function overTheNew(form: FormState, posted: Values, now: Values, say: Saying): FormState {
  const changes = changedMeanwhile(posted, now);
  const followed = changes.filter(isLeftAlone).map(({ field }) => [field, now[field]]);
  const told = changes.map((change): FieldFault => faultOf(change, say));
  const faults = [...form.faults, ...told];
  return {
    ...form,
    values: { ...form.values, ...Object.fromEntries(followed) },
    faults: faults.filter((fault, index) => faults.findIndex(one => one.field === fault.field) === index),
    seen: JSON.stringify(now),
  };
}

function faultOf(change: Change, say: Saying): FieldFault {
  const [seen, now] = [say(change.field, change.seen) || '–', say(change.field, change.now) || '–'];
  const message = isLeftAlone(change)
    ? { th: `มีคนแก้จาก “${seen}” เป็น “${now}”`, en: `Changed from “${seen}” to “${now}”` }
    : {
        th: `มีคนแก้จาก “${seen}” เป็น “${now}” ที่กรอกไว้ยังอยู่ในช่องนี้`,
        en: `Changed from “${seen}” to “${now}”; what you typed is still in the field`,
      };
  // A day is one field of three boxes.
  return { field: change.field.replace(/(Day|Month|Year)$/, ''), code: 'changed-meanwhile', message };
}

function isLeftAlone({ seen, typed }: Change): boolean {
  return same(seen, typed);
}

function listOf(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .map(one => one.replace(/\r\n/g, '\n').trim())
    .filter(Boolean);
}

function same(one: string[], other: string[]): boolean {
  return (
    one.length === other.length && [...one].sort().every((value, index) => value === [...other].sort()[index])
  );
}

function readSeen(text: string | string[] | undefined): Values | null {
  if (typeof text !== 'string') return null;
  try {
    const seen: unknown = JSON.parse(text);
    return typeof seen === 'object' ? (seen as Values | null) : null;
  } catch {
    return null;
  }
}
