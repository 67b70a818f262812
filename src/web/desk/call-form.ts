// What is typed into the forms of an activity call, read as its acts take it.
import type { Request } from 'express';
import type { Act } from '../../journal/act.js';
import type { SendReport } from '../../recovery/calls/call.act.js';
import { RECURRENCES, type ReportBody } from '../../recovery/calls/call.js';
import type { CallRecord } from '../../recovery/calls/call.query.js';
import type { FormReading } from '../form-reading.js';
import { filesOf, withFiles } from '../handed-in.js';
import { readLines } from '../read-fields.js';

/** One place, once, twenty people each time: what letters usually ask. */
export const PROPOSED_CALL = { places: '1', times: '1', people: '20', recurrence: 'once' };

/** Where a fault of the act has another name in the form. */
export const CALL_FIELDS = { deadlines: 'department' };

/** The letter. */
export function callOf(form: FormReading) {
  const lines = (name: string) => readLines(form.textOr(name, 5000) ?? '');
  const asked = (name: string) => {
    if (lines(name).length === 0) form.text(name);
    return lines(name);
  };
  return {
    area: form.text('area', 4),
    title: form.text('title', 300),
    number: form.textOr('number', 100) ?? '',
    issuedOn: form.day('issuedOn'),
    fromOn: form.day('fromOn'),
    untilOn: form.day('untilOn'),
    recurrence: form.oneOf('recurrence', RECURRENCES),
    deadlines: { province: form.day('province'), department: form.day('department') },
    items: asked('items').slice(0, 20),
    groups: asked('groups').slice(0, 20),
    target: {
      places: form.wholeOr('places', 0, 1000) ?? 0,
      times: form.wholeOr('times', 0, 1000) ?? 0,
      people: form.wholeOr('people', 0, 100_000) ?? 0,
    },
    reasons: form.textOr('reasons', 5000) ?? '',
    references: lines('references').slice(0, 10),
    enclosures: lines('enclosures').slice(0, 10),
    contact: form.textOr('contact', 300) ?? '',
    signer: form.textOr('signer', 300) ?? '',
  };
}

/** A district's report; only photos of the report before may be kept. */
export function reportOf(
  form: FormReading,
  call: CallRecord,
): Omit<SendReport, 'callId' | 'area' | 'periodFrom'> {
  const counted = (name: string, most: number) => form.wholeOr(name, 0, most);
  const kept = form.many('kept').map(value => value.split('/'));
  return {
    on: form.day('on'),
    places: counted('places', 1000) ?? 0,
    times: counted('times', 1000) ?? 0,
    participants: call.groups.flatMap((group, at) => {
      const count = counted(`count-${at}`, 100_000);
      return count === undefined ? [] : [{ group, count }];
    }),
    items: call.items.flatMap((name, at) => {
      const places = counted(`item-${at}`, 1000);
      return places === undefined ? [] : [{ name, places }];
    }),
    photos: kept.flatMap(([item, fileId]): ReportBody['photos'] =>
      fileId ? [{ item: Number(item), fileId }] : [],
    ),
    results: readLines(form.textOr('results', 20_000) ?? '').slice(0, 50),
    activityIds: form.many('activityIds').slice(0, 100),
  };
}

/** The act with each item's new photos stored before it and named beside those that were kept. */
export function withItemPhotos<A>(
  act: Act<SendReport, A>,
  request: Request,
  call: CallRecord,
): Act<SendReport, A> {
  const handed = call.items.flatMap((_, item) =>
    filesOf(request, `photos-${item}`).map(file => ({ item, file })),
  );
  return withFiles(
    act,
    handed.map(one => one.file),
    (input, ids) => ({
      ...input,
      photos: [...input.photos, ...ids.map((fileId, at) => ({ item: handed[at]!.item, fileId }))],
    }),
  );
}
