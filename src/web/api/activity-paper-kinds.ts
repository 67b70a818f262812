// The papers of an activity call, by their names in the address.

import { callFor } from '../../recovery/calls/call.query.js';
import { callLetter } from '../../recovery/calls/call-letter.paper.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import { qrPng } from '../../reminders/promptpay-image.adapter.js';
import type { Asked, Printed } from './paper-kinds.js';
import { wordAsked } from './word-asked.js';

export const ACTIVITY_PAPERS: Record<string, (asked: Asked) => Promise<Printed>> = {
  async 'activity-call'(asked) {
    const call = await callFor(asked.db, asked.actor, wordAsked(asked, 'callId'));
    const area = (await areaOf(asked.db, call.area)) ?? houseRules().areas.find(call.area);
    const code = await qrPng(`${asked.publicUrl}/activity-calls/${call.id}`, 600);
    return { document: callLetter(call, area ? areaTitle(area) : call.area, code) };
  },
};
