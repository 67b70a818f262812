// A fund's area was mended: its loans lie where the fund lies.
import type { Change, Doing } from '../journal/act.js';

export async function followFund(change: Change, { tx }: Doing): Promise<void> {
  for (const fundId of change.ids) {
    await tx.run(
      'update loan set area = (select f.area from fund f where f.id = loan.fund_id) where fund_id = ?',
      [fundId],
    );
  }
}
