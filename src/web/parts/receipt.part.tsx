// The receipt as paper: black on white in any theme, prints on A5; its lines sum to the amount above.
import type { ComponentChildren } from 'preact';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Named } from '../frame.js';
import { useFrame } from './frame.part.js';
import { type Fact, Facts } from './sheet.part.js';
import { Day, Money, Name } from './text.part.js';

export interface ReceiptLine {
  part: 'interest' | 'principal' | 'fee' | 'penalty' | 'unapplied';
  amount: Satang;
}

export interface ReceiptView {
  number: string;
  numberYear: 'calendar' | 'fiscal';
  /** "กองทุนพัฒนาบทบาทสตรี" above "ตำบลสาธิต" */
  fund: { kind: string; name: Named; place: string };
  paidOn: CivilDate;
  from: Named;
  /** Who brought the money, when it is not the borrower. */
  by?: Named;
  /** `instalment`: "6", or "4–5" where the money went to several. */
  loans: { number: string; instalment?: string; instalments: number }[];
  method: 'cash' | 'transfer' | 'other';
  reference?: string;
  /** The number of the loan that the payer named of several (s.328). */
  wish?: string;
  amount: Satang;
  amountInWords: string;
  lines: ReceiptLine[];
  principalLeft: Satang;
  next?: { number: number; dueOn: CivilDate; amount: Satang } | null;
  payer: string;
  receiver: { name: string; post: string };
  /** A cancelled receipt keeps its number and says so. */
  cancelled?: { on: CivilDate; reason: string } | null;
}

export function ReceiptPaper({ of }: { of: ReceiptView }) {
  const { t, lang } = useFrame();
  const r = t.receipt;
  const facts: (Fact | null)[] = [
    [r.number, <NumberAndYear number={of.number} year={r.years[of.numberYear]} />],
    [r.paidOn, show.longDate(of.paidOn, lang)],
    [r.from, <From of={of} />],
    ...of.loans.map((loan): Fact => [r.loan, r.loanLine(loan.number, loan.instalment, loan.instalments)]),
    [r.method, [r.methods[of.method], of.reference].filter(Boolean).join(' ')],
    ...(of.wish ? [[r.wish, r.wished(of.wish)] as Fact] : []),
  ];
  return (
    <article class={of.cancelled ? 'paper void' : 'paper'} id="receipt" data-receipt={of.number}>
      <header>
        <p>
          {of.fund.kind}
          <br />
          <Name of={of.fund.name} />
        </p>
        <p class="small">{of.fund.place}</p>
        <h1>{r.title}</h1>
      </header>
      <Facts small of={facts} />
      <div class="sum">
        <span class="money">
          {show.baht(of.amount)} {t.baht}
        </span>
        <InWords of={of.amountInWords} />
      </div>
      <ReceiptLines of={of} />
      <Left of={of} />
      <div class="sign">
        <Signature post={r.payer} name={of.payer} />
        <Signature post={`${r.receiver} ${of.receiver.post}`} name={of.receiver.name} />
      </div>
    </article>
  );
}

/** Breaks, where it must, between baht and satang only. */
function InWords({ of }: { of: string }) {
  const at = of.indexOf('บาท') + 3;
  return at < 3 ? (
    <span>({of})</span>
  ) : (
    <span>
      ({of.slice(0, at)}
      <wbr />
      <span class="nobr">{of.slice(at)})</span>
    </span>
  );
}

function NumberAndYear({ number, year }: { number: string; year: string }) {
  return (
    <>
      {number} <span class="muted nobr">({year})</span>
    </>
  );
}

function From({ of }: { of: ReceiptView }) {
  const { t } = useFrame();
  return (
    <>
      <Name of={of.from} />
      {of.by && (
        <>
          <br />
          {t.receipt.by} <Name of={of.by} />
        </>
      )}
    </>
  );
}

function ReceiptLines({ of }: { of: ReceiptView }) {
  const { t } = useFrame();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.receipt.item}</th>
          <th scope="col" class="n">
            {t.baht}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.lines.map(line => (
          <tr key={line.part}>
            <td>{t.parts[line.part]}</td>
            <td class="n">{show.baht(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.receipt.sum}</th>
          <td class="n">{show.baht(of.amount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Left({ of }: { of: ReceiptView }) {
  const { t } = useFrame();
  return (
    <p class="small">
      {t.receipt.principalLeft} <Money of={of.principalLeft} />
      {of.next && (
        <>
          <br />
          <span class="nobr">
            {t.receipt.nextDue(of.next.number)} <Day on={of.next.dueOn} />
          </span>{' '}
          <span class="nobr">
            {t.receipt.amountOf} <Money of={of.next.amount} />
          </span>
        </>
      )}
    </p>
  );
}

function Signature({ post, name }: { post: ComponentChildren; name: string }) {
  return (
    <p>
      {post}
      <br />
      (<Name of={{ name }} />)
    </p>
  );
}
