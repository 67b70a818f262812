// The two writes of an activity call: the letter that asks, and what a district sends.
import { v7 as newId } from 'uuid';
import { visibleFile } from '../../access/file.query.js';
import { mustSee } from '../../access/right.js';
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import { fundPlace } from '../../registry/fund.query.js';
import { mustBePast } from '../../registry/past-day.js';
import { ActivityCall, ActivityDecision, ActivityReport } from './activity-call.entity.js';
import { type CallBody, periodsOf, type ReportBody, type ReportDecision } from './call.js';
import {
  type CallRecord,
  callFor,
  callRecord,
  decisionRecord,
  districtsOf,
  type ReportRecord,
  reportFor,
  reportRecord,
} from './call.query.js';

export interface IssueCall extends CallBody {
  area: string;
  title: string;
  issuedOn: CivilDate;
  fromOn: CivilDate;
  untilOn: CivilDate;
}

/** หนังสือเวียน: asks each district below the area. */
export const issueCall: Act<IssueCall, CallRecord> = {
  name: 'issue-activity-call',
  right: 'officer',
  place: async (_db, { area }) => ({ fundId: null, area }),
  async run({ area, title, issuedOn, fromOn, untilOn, ...body }, doing) {
    mustBePast('issuedOn', issuedOn, doing.today);
    if (area.length > 4 || districtsOf(area).length === 0) {
      throw invalid('area', 'bad-area', 'เลือกจังหวัดหรืออำเภอ', 'Choose a province or a district');
    }
    if (untilOn < fromOn) {
      throw invalid('untilOn', 'before-from', 'วันสิ้นสุดต้องไม่ก่อนวันเริ่ม', 'It ends before it begins');
    }
    const { province, department } = body.deadlines;
    if (department < province || province < fromOn) {
      throw invalid(
        'deadlines',
        'bad-order',
        'วันส่งกรมต้องไม่ก่อนวันส่งจังหวัด และวันส่งจังหวัดต้องไม่ก่อนวันเริ่มกิจกรรม',
        'The province’s day is not before the activity, the Department’s not before the province’s',
      );
    }
    const row = {
      ...{ id: newId(), area, title, issuedOn, fromOn, untilOn },
      body: JSON.stringify(body),
      ...recorded(doing),
    };
    await doing.tx.insert(ActivityCall, row);
    const details = { area, title, fromOn, untilOn };
    return { answer: callRecord(row), subject: { kind: 'activity-call', id: row.id }, details };
  },
};

export interface SendReport extends ReportBody {
  callId: string;
  area: string;
  periodFrom: CivilDate;
  on?: CivilDate;
}

/** A district's report of one period; another one later takes its place. */
export const sendActivityReport: Act<SendReport, ReportRecord> = {
  name: 'send-activity-report',
  right: 'officer',
  place: async (_db, { area }) => ({ fundId: null, area }),
  async run({ callId, area, periodFrom, on, ...body }, doing) {
    const call = await callFor(doing.tx, doing.actor, callId);
    if (!districtsOf(call.area).some(one => one.code === area)) throw notFound();
    const sentOn = on ?? doing.today;
    mustBePast('on', sentOn, doing.today);
    if (!periodsOf(call).some(period => period.from === periodFrom)) {
      const known = call.periods.map(period => period.from).join(', ');
      throw invalid('periodFrom', 'bad-choice', `งวดของเรื่องนี้คือ ${known}`, `One of ${known}`);
    }
    await mustMatch(call, body, doing);
    const row = {
      ...{ id: newId(), callId, area, periodFrom, sentOn },
      body: JSON.stringify(body),
      ...recorded(doing),
    };
    await doing.tx.insert(ActivityReport, row);
    const details = { callId, area, periodFrom };
    return {
      answer: reportRecord(row, call, undefined),
      subject: { kind: 'activity-report', id: row.id },
      details,
    };
  },
};

export interface DecideReport {
  callId: string;
  reportId: string;
  decision: ReportDecision;
  on?: CivilDate;
  note?: string;
}

/** The office that asked takes a report, or sends it back with what is to be mended. */
export const decideActivityReport: Act<DecideReport, ReportRecord> = {
  name: 'decide-activity-report',
  right: 'officer',
  place: async (db, { callId }) => {
    const call = await db.first<{ area: string }>('select area from activity_call where id = ?', [callId]);
    if (!call) throw notFound();
    return { fundId: null, area: call.area };
  },
  async run({ callId, reportId, decision, on, note }, doing) {
    const { report } = await reportFor(doing.tx, doing.actor, { callId, reportId });
    const onDate = on ?? doing.today;
    mustBePast('on', onDate, doing.today);
    if (onDate < report.sentOn) {
      throw invalid('on', 'before-sent', 'ต้องไม่ก่อนวันที่ส่งรายงาน', 'Not before the report was sent');
    }
    if (decision === 'returned' && !note) {
      throw invalid('note', 'missing', 'บอกว่าต้องแก้อะไร', 'Say what is to be mended');
    }
    const row = { id: newId(), callId, reportId, decision, onDate, note: note ?? '', ...recorded(doing) };
    await doing.tx.insert(ActivityDecision, row);
    return {
      answer: { ...report, decision: decisionRecord(row) },
      subject: { kind: 'activity-report', id: reportId },
      details: { callId, area: report.area, decision },
    };
  },
};

/** Groups and items are those of the call, each photo belongs to an item; activities are the area's own. */
async function mustMatch(call: CallRecord, body: ReportBody, doing: Doing): Promise<void> {
  const strange =
    body.participants.find(one => !call.groups.includes(one.group))?.group ??
    body.items.find(one => !call.items.includes(one.name))?.name;
  if (strange !== undefined) {
    throw invalid('items', 'not-in-call', `“${strange}” ไม่อยู่ในหนังสือ`, `“${strange}” is not in the call`);
  }
  for (const { item, fileId } of body.photos) {
    if (item >= call.items.length) {
      throw invalid('photos', 'no-such-item', 'ภาพต้องตรงกับกิจกรรมในหนังสือ', 'Each photo belongs to an item');
    }
    await visibleFile(doing.tx, doing.actor, fileId);
  }
  for (const id of body.activityIds) {
    const known = await doing.tx.first<{ fundId: string }>('select fund_id from fund_activity where id = ?', [
      id,
    ]);
    if (!known) throw notFound();
    mustSee(doing.actor, await fundPlace(doing.tx, known.fundId));
  }
}

function recorded({ actor, at }: Doing) {
  return { recordedBy: actor.name, recordedAt: at.toISOString() };
}
