import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import { invalidFields, type Words } from '../../kernel/refusal.js';
import type { Terms } from '../../ledger/terms.js';
import { borrowerForLoan } from '../../loans/borrower.query.js';
import { checkLoan, loanTerms } from '../../loans/loan-terms.js';
import { applyForLoan } from '../../loans/prevent/apply-for-loan.act.js';
import type { FundRecord } from '../../registry/fund.query.js';
import { BORROWER_KINDS } from '../../registry/fund-type.js';
import { type FormReading, readForm } from '../form-reading.js';
import { telephone } from '../format.js';
import type { FormState } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { ApplicationPage, type ApplicationView, type BorrowerChoice } from '../pages/application.page.js';
import { readMany } from '../read-fields.js';
import { words } from '../words/words.js';
import { chooseFund } from './choose-fund.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { peopleToPick, searchText } from './found-people.query.js';
import { fundWords, named } from './fund-words.js';
import { chosenFund, typeOfFund } from './own-funds.query.js';
import { type Party, partiesOfFund } from './parties.query.js';
import { readTerms, scheduleView, termsValues } from './schedule-view.js';

const FOUND = 20;

/** รับคำขอใหม่: who borrows, then what for and how much; the schedule may be looked at before it is saved. */
@DeskPages('loans/new')
export class ApplicationDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() asked: Posted): Promise<void> {
    const asking = this.desk.asking(request);
    const fund = await chosenFund(asking, asked['fundId']);
    if (!fund) {
      const title = words(asking.lang).loans.newLoan;
      return chooseFund(this.desk, request, response, { title, action: '/loans/new' });
    }
    checkRight(asking.actor, applyForLoan.right, { fundId: fund.id, area: fund.area });
    const q = String(asked['q'] ?? '')
      .trim()
      .slice(0, 200);
    const borrower = await borrowerAsked(asking, fund, asked);
    const values = borrower ? proposed(asking, fund) : {};
    await this.send(request, response, { asking, fund, borrower, q }, { values, faults: [] });
  }

  @Post()
  async apply(@Req() request: Request, @Res() response: Response): Promise<void> {
    const posted = (request.body ?? {}) as Posted;
    const asking = this.desk.asking(request);
    const fund = (await chosenFund(asking, posted['fundId']))!;
    const borrower = await borrowerAsked(asking, fund, posted);
    const about = { asking, fund, borrower, q: '' };
    const again = (form: FormState) => this.send(request, response, about, form);
    if (posted['find']) return again({ values: typedValues(posted), faults: [] });
    if (posted['preview'] === 'yes') {
      const values = typedValues(posted);
      await this.desk.pages.attempt(request, response, again, async () => {
        const schedule = readForm(posted, asking.today, form => previewed(form, asking, fund));
        await this.send(request, response, { ...about, schedule }, { values, faults: [] });
      });
      return;
    }
    await this.desk.pages.perform(
      request,
      response,
      applyForLoan,
      () => readForm(posted, asking.today, form => readApplication(form, asking, fund)),
      {
        leadTo: loan => `/loans/${loan.id}`,
        flash: (loan): Words => ({
          th: `รับคำขอ ${loan.number} แล้ว`,
          en: `Application ${loan.number} is entered`,
        }),
        again,
        fields: { 'borrower.id': 'purpose' },
      },
    );
  }

  private async send(request: Request, response: Response, about: About, form: FormState): Promise<void> {
    const frame = this.desk.pages.frame(request, response);
    const view = await applicationView(about, form);
    this.desk.pages.show(response, ApplicationPage({ view, frame }), response.statusCode);
  }
}

interface About {
  asking: Asking;
  fund: FundRecord;
  borrower: BorrowerChoice | null;
  q: string;
  schedule?: ApplicationView['schedule'];
}

async function applicationView(about: About, form: FormState): Promise<ApplicationView> {
  const { asking, fund, borrower, q, schedule = null } = about;
  const type = typeOfFund(fund, asking);
  const found = borrower
    ? []
    : await partiesOfFund(asking.db, fund.id, { q, kinds: BORROWER_KINDS, most: FOUND });
  return {
    fund: named(fund.name, fund.madeUp),
    fundId: fund.id,
    words: fundWords(type, asking.lang),
    borrower,
    q,
    found: found.map(party => choiceOf(party, asking)),
    limit: type.limits.principal?.value ?? null,
    guarantors:
      borrower && type.security === 'guarantors'
        ? await peopleToPick(asking.db, fund.id, {
            chosen: readMany(form.values, 'guarantorIds'),
            q: searchText(form.values, 'guarantorIds'),
            except: borrower.id,
          })
        : null,
    schedule,
    form,
  };
}

/** The borrower that the address or the form names; null while none is chosen. */
async function borrowerAsked(
  { db, lang }: Asking,
  fund: FundRecord,
  asked: Posted,
): Promise<BorrowerChoice | null> {
  const kind = BORROWER_KINDS.find(one => one === asked['borrowerKind']);
  const id = asked['borrowerId'];
  if (!kind || typeof id !== 'string' || !id) return null;
  const borrower = await borrowerForLoan(db, fund.id, { kind, id });
  const t = words(lang);
  const says = [t.people.kinds[kind], ...(kind === 'person' ? [] : [t.headCount(borrower.memberIds.length)])];
  return { kind, id, name: named(borrower.name, borrower.madeUp), says };
}

function choiceOf({ kind, id, name, members, phone }: Party, { lang }: Asking): BorrowerChoice {
  const t = words(lang);
  const more = kind === 'person' ? phone && telephone(phone) : t.headCount(members);
  return { kind, id, name, says: [t.people.kinds[kind], ...(more ? [more] : [])] };
}

/** What stands in the form at first. */
function proposed(asking: Asking, fund: FundRecord): FormState['values'] {
  return { ...termsValues(fundTerms(asking, fund), asking.today, asking.lang), appliedOnWhen: 'today' };
}

/** The fund's own terms, over its kind's. */
function fundTerms(asking: Asking, fund: FundRecord): Terms {
  return loanTerms(typeOfFund(fund, asking), fund.terms ?? {}, {});
}

function readApplication(form: FormReading, asking: Asking, fund: FundRecord) {
  const kind = form.oneOf('borrowerKind', BORROWER_KINDS);
  return {
    fundId: fund.id,
    borrower: { kind, id: form.text('borrowerId', 40) },
    purpose: form.text('purpose', 1000),
    principal: form.amount('principal'),
    terms: readTerms(form, fundTerms(asking, fund)),
    guarantorIds: form.many('guarantorIds').filter(Boolean).slice(0, 20),
    appliedOn: form.day('appliedOn'),
  };
}

/** The schedule of what is typed, as if it were paid out today; refuses (422) terms that cannot stand. */
function previewed(form: FormReading, asking: Asking, fund: FundRecord): ApplicationView['schedule'] {
  const principal = form.amount('principal');
  const asked = readTerms(form, fundTerms(asking, fund));
  if (form.faults.length > 0) return null;
  const type = typeOfFund(fund, asking);
  const terms = loanTerms(type, fund.terms ?? {}, asked);
  const { faults, warnings } = checkLoan(type, principal, asking.today, terms);
  if (faults.length > 0) throw invalidFields(faults);
  return scheduleView(principal, asking.today, terms, warnings, asking.lang);
}
