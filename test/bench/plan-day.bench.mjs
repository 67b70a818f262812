// Planning one day over 100,000 running loans, and the whole daily run, against the one bare statement that plans
// the same rows.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { dayNumber } from '../../dist/kernel/civil-date.js';
import { runDaily } from '../../dist/operations/daily.job.js';
import { planDayAct, uuidExpression } from '../../dist/reminders/plan-day.act.js';
import { fillLoans, openBenchHouse, TODAY } from './many-loans.mjs';
import { measurePairs } from './measure.mjs';

export const name = 'plan-day';

export async function run(home) {
  const house = await openBenchHouse(home);
  try {
    await fillLoans(house);
    await settleStatistics(house);
    const raw = () => timedAfterClearing(house, () => house.database.write(tx => bareStatement(tx)));
    const plan = () =>
      timedAfterClearing(house, () =>
        house.journal.perform(planDayAct, { day: TODAY, runOn: TODAY }, { actor: SYSTEM }),
      );
    const daily = () => timedAfterClearing(house, () => runDaily(house, TODAY));
    await raw();
    const rows = await countRows(house);
    await plan();
    if ((await countRows(house)) !== rows)
      throw new Error('Ours and the bare statement do not plan the same rows');
    return [
      { name: 'plan-day', target: { ratioAtMost: 1.5 }, rows, ...(await measurePairs(plan, raw)) },
      { name: 'daily', target: { ratioAtMost: 4 }, rows, ...(await measurePairs(daily, raw)) },
    ];
  } finally {
    await house.close();
  }
}

async function timedAfterClearing(house, work) {
  await house.database.write(async tx => {
    for (const table of ['reminder', 'message', 'daily_run', 'task']) await tx.run(`delete from ${table}`);
    // The day before is closed: the run has this one day to do.
    await tx.run(
      `insert into daily_run (for_day, for_date, started_at, finished_at, counts) values (?, '', '', '', '{}')`,
      [dayNumber(TODAY) - 1],
    );
  });
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function countRows(house) {
  return (await house.database.first('select count(*) as n from reminder')).n;
}

async function settleStatistics(house) {
  await house.database.write(tx => tx.run('analyze'));
}

/** All windows of the day in one statement, with everything known that can be known beforehand. */
function bareStatement(tx) {
  const day = dayNumber(TODAY);
  const before = [30, 15, 7, 0].map(days => [`P${days}D`, day + days]);
  const after = [1, 7, 15, 30].map(days => [`overdue-${days}`, day - days]);
  const part = (list, column, state) =>
    list
      .map(
        ([
          key,
          match,
        ]) => `select ${uuidExpression(tx.dialect)}, i.fund_id, i.loan_id, i.n, i.due_on, '${key}',
          r.person_id, null, '${TODAY}', cast(${day} as bigint), cast(${day + 7} as bigint), '${state}', null, '', ''
        from instalment i join loan_recipient r on r.loan_id = i.loan_id
        where i.${column} = ${match} and i.outstanding > 0`,
      )
      .join(' union all ');
  return tx.run(
    `insert into reminder (id, fund_id, loan_id, instalment, due_on, window_key, recipient_id, message_id, send_on, send_day,
       closes_day, state, reason, created_at, changed_at)
     select * from (${part(before, 'due_day', 'planned')} union all ${part(after, 'last_day', 'planned')}) x
     where true on conflict (loan_id, instalment, due_on, window_key, recipient_id) do nothing`,
  );
}
