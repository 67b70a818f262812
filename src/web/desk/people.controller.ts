import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { makeLineCode } from '../../access/make-code.act.js';
import { checkRight } from '../../access/right.js';
import type { Act } from '../../journal/act.js';
import { Journal } from '../../journal/journal.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { personOf, personPlace } from '../../registry/person.query.js';
import { byOfficer, mendPerson, registerPerson } from '../../registry/register-person.act.js';
import { stopContact } from '../../registry/stop-contact.act.js';
import { openedForm } from '../changed-meanwhile.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { type PartyKind, PartyPage, PeoplePage } from '../pages/people.page.js';
import { ContactStopPage, PersonFormPage } from '../pages/people-form.page.js';
import { words } from '../words/words.js';
import { chooseFund } from './choose-fund.js';
import { Desk, DeskPages } from './desk.js';
import { editedAgain, unlessChanged } from './edit-together.query.js';
import { named } from './fund-words.js';
import { chosenFund } from './own-funds.query.js';
import { peopleView, personView } from './people-view.query.js';
import { personFields, personValues, readPersonForm, sayVillage, villagesOf } from './person-form.js';

const KINDS: PartyKind[] = ['person', 'group', 'household'];

/** คนและกลุ่ม: the list, a person, and what is written down about one. */
@DeskPages('people')
export class PeopleDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: Posted) {
    const q = String(asked['q'] ?? '')
      .trim()
      .slice(0, 200);
    const kind = KINDS.find(one => one === asked['kind']) ?? null;
    const view = await peopleView(this.desk.asking(request), request.originalUrl, { q, kind });
    this.desk.pages.show(response, PeoplePage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('new')
  async fresh(@Req() request: Request, @Res() response: Response, @Query('fundId') asked: unknown) {
    const asking = this.desk.asking(request);
    const fund = await chosenFund(asking, asked);
    if (!fund) {
      const title = words(asking.lang).people.addPerson;
      return chooseFund(this.desk, request, response, { title, action: '/people/new' });
    }
    checkRight(asking.actor, registerPerson.right, { fundId: fund.id, area: fund.area });
    await this.newForm(request, response, fund.id, EMPTY_FORM);
  }

  @Post('new')
  async register(@Req() request: Request, @Res() response: Response) {
    const posted = (request.body ?? {}) as Posted;
    const asking = this.desk.asking(request);
    const fund = (await chosenFund(asking, posted['fundId']))!;
    const input = () => {
      const { nationalId, ...read } = readForm(posted, asking.today, form => readPersonForm(form));
      return { ...read, nationalId: nationalId ?? null, fundId: fund.id };
    };
    await this.desk.pages.perform(request, response, registerPerson, input, {
      leadTo: person => `/people/${person.id}`,
      flash: { th: 'เพิ่มคนแล้ว', en: 'The person is registered' },
      again: form => this.newForm(request, response, fund.id, form),
      fields: personFields(posted),
    });
  }

  @Get(':id')
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await this.person(request, response, id, null);
  }

  @Get(':id/edit')
  async editing(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => personPlace(db, id));
    checkRight(asking.actor, (await this.byWhoMayWrite(request, id, mendPerson)).right, asking.place);
    const values = personValues(await personOf(asking.db, id), asking);
    await this.editForm(request, response, id, openedForm(values));
  }

  @Post(':id/edit')
  async mend(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const posted = (request.body ?? {}) as Posted;
    const asking = await this.desk.askingAt(request, at => personPlace(at, id));
    const before = await personOf(asking.db, id);
    const now = async (db: Reader) => personValues(await personOf(db, id), asking);
    const edited = { posted, subjectId: id, now, say: sayVillage };
    const input = () => {
      const { area, ...read } = readForm(posted, asking.today, form => readPersonForm(form, before.channels));
      return { personId: id, given: { ...read, ...(area ? { area } : {}) } };
    };
    const act = await this.byWhoMayWrite(request, id, mendPerson);
    await this.desk.pages.perform(request, response, unlessChanged(act, edited), input, {
      leadTo: () => `/people/${id}`,
      flash: { th: 'แก้ข้อมูลแล้ว ของเดิมอยู่ในประวัติ', en: 'Mended; the old values are kept' },
      again: async form => this.editForm(request, response, id, await editedAgain(asking, form, edited)),
      fields: personFields(posted),
    });
  }

  @Get(':id/contact-stop')
  async stopping(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => personPlace(db, id));
    checkRight(asking.actor, (await this.byWhoMayWrite(request, id, stopContact)).right, asking.place);
    await this.stopForm(request, response, id, EMPTY_FORM);
  }

  @Post(':id/contact-stop')
  async stop(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { today } = await this.desk.askingAt(request, db => personPlace(db, id));
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        personId: id,
        from: form.day('from'),
        until: form.dayOr('until') ?? null,
        reason: form.text('reason'),
      }));
    const act = await this.byWhoMayWrite(request, id, stopContact);
    await this.desk.pages.perform(request, response, act, input, {
      leadTo: () => `/people/${id}`,
      flash: { th: 'หยุดส่งข้อความแล้ว ที่ตั้งไว้ยกเลิกให้แล้ว', en: 'Messages are stopped' },
      again: form => this.stopForm(request, response, id, form),
    });
  }

  /** The code is shown once, on the answer itself: an address to come back to would show it again. */
  @Post(':id/line-code')
  async lineCode(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await this.desk.askingAt(request, db => personPlace(db, id));
    const act = await this.byWhoMayWrite(request, id, makeLineCode);
    const again = () => this.person(request, response, id, null);
    await this.desk.pages.attempt(request, response, again, async actor => {
      const { code } = await this.journal.perform(act, { personId: id }, { actor });
      await this.person(request, response, id, code);
    });
  }

  private async person(request: Request, response: Response, id: string, lineCode: string | null) {
    const asking = await this.desk.askingAt(request, db => personPlace(db, id));
    const view = await personView(asking, id, lineCode);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PartyPage({ view, frame }), response.statusCode);
  }

  private async newForm(request: Request, response: Response, fundId: string, form: FormState) {
    const asking = this.desk.asking(request);
    const t = words(asking.lang).people;
    const view = {
      title: t.addPerson,
      back: { href: '/people', label: t.title },
      villages: await villagesOf(asking, await fundOf(asking.db, fundId)),
      nationalIdEnd: null,
      fundId,
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PersonFormPage({ view, frame }), response.statusCode);
  }

  private async editForm(request: Request, response: Response, id: string, form: FormState) {
    const asking = this.desk.asking(request);
    const person = await personOf(asking.db, id);
    const fund = person.fundId ? await fundOf(asking.db, person.fundId) : null;
    const view = {
      title: words(asking.lang).edit,
      back: { href: `/people/${id}`, label: person.name },
      villages: await villagesOf(asking, fund),
      nationalIdEnd: person.nationalId?.slice(-4) ?? null,
      fundId: null,
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PersonFormPage({ view, frame }), response.statusCode);
  }

  private async stopForm(request: Request, response: Response, id: string, form: FormState) {
    const person = await personOf(this.desk.asking(request).db, id);
    const view = { name: named(person.name, person.madeUp), backHref: `/people/${id}`, form };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ContactStopPage({ view, frame }), response.statusCode);
  }

  /** A fund's people are its committee's to write, people of an area its officers'. */
  private async byWhoMayWrite<I, A>(request: Request, id: string, act: Act<I, A>): Promise<Act<I, A>> {
    const { fundId } = await personPlace(this.desk.asking(request).db, id);
    return fundId === null ? byOfficer(act) : act;
  }
}
