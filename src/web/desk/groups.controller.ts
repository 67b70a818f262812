import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { type GroupKind, type GroupRecord, groupOf, groupPlace } from '../../registry/group.query.js';
import { mendGroup, registerGroup } from '../../registry/register-group.act.js';
import { byOfficer } from '../../registry/register-person.act.js';
import { openedForm, type Saying } from '../changed-meanwhile.js';
import { type FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { PartyPage } from '../pages/people.page.js';
import { GroupFormPage } from '../pages/people-form.page.js';
import { readLines, readMany } from '../read-fields.js';
import { words } from '../words/words.js';
import { chooseFund } from './choose-fund.js';
import { Desk, DeskPages } from './desk.js';
import { editedAgain, unlessChanged } from './edit-together.query.js';
import { peopleToPick, searchText } from './found-people.query.js';
import { chosenFund } from './own-funds.query.js';
import { groupView, partyHref } from './people-view.query.js';
import { sayVillage, villagesOf } from './person-form.js';
import { withNewMembers } from './with-new-members.js';

/** What groups and households have in common: people who borrow together. */
abstract class PeopleTogether {
  protected abstract readonly kind: GroupKind;

  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('new')
  async fresh(@Req() request: Request, @Res() response: Response, @Query('fundId') asked: unknown) {
    const asking = this.desk.asking(request);
    const fund = await chosenFund(asking, asked);
    if (!fund) {
      const action = `${partyHref(this.kind, 'new')}`;
      return chooseFund(this.desk, request, response, { title: this.addTitle(request), action });
    }
    checkRight(asking.actor, registerGroup.right, { fundId: fund.id, area: fund.area });
    await this.form(request, response, { fundId: fund.id, group: null }, EMPTY_FORM);
  }

  @Post('new')
  async register(@Req() request: Request, @Res() response: Response) {
    const posted = (request.body ?? {}) as Posted;
    const asking = this.desk.asking(request);
    const fund = (await chosenFund(asking, posted['fundId']))!;
    const again = (form: FormState) => this.form(request, response, { fundId: fund.id, group: null }, form);
    if (posted['find']) return again({ values: typedValues(posted), faults: [] });
    const names = newNames(posted);
    const act = withNewMembers(registerGroup, names, fund.id, (input, ids) => {
      const members = [...input.members, ...ids];
      // Somebody speaks for a group: the first one named, until the group says otherwise.
      return { ...input, members, representativeId: input.representativeId ?? members[0] ?? null };
    });
    const input = () =>
      readForm(posted, asking.today, form => {
        const { area, ...read } = readGroup(form, names);
        return { ...read, area: area ?? null, kind: this.kind, fundId: fund.id };
      });
    await this.desk.pages.perform(request, response, act, input, {
      leadTo: group => partyHref(this.kind, group.id),
      flash: { th: 'บันทึกแล้ว รับคำขอได้เลย', en: 'Registered; an application can be entered' },
      again,
      fields: { area: 'village' },
    });
  }

  @Get(':id')
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => groupPlace(db, id));
    const view = await groupView(asking, id, this.kind);
    this.desk.pages.show(response, PartyPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':id/edit')
  async editing(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => groupPlace(db, id));
    const group = await groupOf(asking.db, id, this.kind);
    checkRight(asking.actor, group.fundId === null ? 'officer' : mendGroup.right, asking.place);
    await this.form(request, response, { fundId: group.fundId, group }, openedForm(groupValues(group)));
  }

  @Post(':id/edit')
  async mend(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const posted = (request.body ?? {}) as Posted;
    const asking = await this.desk.askingAt(request, at => groupPlace(at, id));
    const { db, today } = asking;
    const group = await groupOf(db, id, this.kind);
    const edited = {
      posted,
      subjectId: id,
      now: async (at: Reader) => groupValues(await groupOf(at, id, this.kind)),
      say: await sayMembers(db, [...group.members, ...readMany(posted, 'members')]),
    };
    const again = async (form: FormState) =>
      this.form(request, response, { fundId: group.fundId, group }, await editedAgain(asking, form, edited));
    if (posted['find']) return again({ values: typedValues(posted), faults: [] });
    const names = newNames(posted);
    const added = withNewMembers(mendGroup, names, group.fundId, (input, ids) => ({
      ...input,
      given: { ...input.given, members: [...(input.given.members ?? []), ...ids] },
    }));
    const act = group.fundId === null ? byOfficer(added) : added;
    const input = () =>
      readForm(posted, today, form => {
        const { area, ...given } = readGroup(form, names);
        return { groupId: id, given: { ...given, ...(area ? { area } : {}) } };
      });
    await this.desk.pages.perform(request, response, unlessChanged(act, edited), input, {
      leadTo: () => partyHref(this.kind, id),
      flash: { th: 'แก้ข้อมูลแล้ว ของเดิมอยู่ในประวัติ', en: 'Mended; the old values are kept' },
      again,
      fields: { area: 'village' },
    });
  }

  private addTitle(request: Request): string {
    const t = words(this.desk.asking(request).lang).people;
    return this.kind === 'group' ? t.addGroup : t.addHousehold;
  }

  private async form(
    request: Request,
    response: Response,
    { fundId, group }: { fundId: string | null; group: GroupRecord | null },
    form: FormState,
  ) {
    const asking = this.desk.asking(request);
    const t = words(asking.lang);
    const fund = fundId ? await fundOf(asking.db, fundId) : null;
    const asked = { chosen: readMany(form.values, 'members'), q: searchText(form.values, 'members') };
    const view = {
      kind: this.kind,
      title: group ? t.edit : this.addTitle(request),
      back: group
        ? { href: partyHref(this.kind, group.id), label: group.name }
        : { href: '/people', label: t.people.title },
      people: fundId ? await peopleToPick(asking.db, fundId, asked) : NOBODY,
      villages: await villagesOf(asking, fund),
      fundId: group ? null : fundId,
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, GroupFormPage({ view, frame }), response.statusCode);
  }
}

const NOBODY = { choices: [], total: 0 };

/** A group's record as the form's fields. */
function groupValues({ name, members, representativeId, area }: GroupRecord) {
  return { name, members, representativeId: representativeId ?? '', village: area };
}

/** A field's value as people say it: members by their names. */
async function sayMembers(db: Reader, ids: string[]): Promise<Saying> {
  const marks = ids.map(() => '?').join(', ');
  const people = ids.length
    ? await db.all<{ id: string; name: string }>(`select id, name from person where id in (${marks})`, ids)
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (field, value) =>
    sayVillage(
      field,
      value.map(one => names.get(one) ?? one),
    );
}

function newNames(posted: Posted): string[] {
  return readLines(String(posted['newMembers'] ?? '')).slice(0, 100);
}

function readGroup(form: FormReading, names: string[]) {
  const members = form.many('members').filter(Boolean);
  if (members.length + names.length === 0) {
    form.fault('newMembers', 'missing', 'ใส่สมาชิกอย่างน้อย 1 คน', 'Name at least one member');
  }
  if (names.some(name => name.length > 200)) {
    form.fault('newMembers', 'too-long', 'ชื่อยาวเกินไป ใส่คนละบรรทัด', 'A name is too long; one on each line');
  }
  return {
    name: form.text('name', 200),
    members,
    representativeId: form.textOr('representativeId', 40) ?? null,
    area: form.textOr('village', 8),
  };
}

@DeskPages('groups')
export class GroupsDesk extends PeopleTogether {
  protected readonly kind = 'group';
}

@DeskPages('households')
export class HouseholdsDesk extends PeopleTogether {
  protected readonly kind = 'household';
}
