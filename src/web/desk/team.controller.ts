import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { nameTeam } from '../../recovery/analyse/hold-forum.act.js';
import type { TeamMember } from '../../recovery/facts.js';
import { houseRules } from '../../registry/house-rules.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { MemberFormPage, TeamPage } from '../pages/team-plan.page.js';
import { Desk, DeskPages } from './desk.js';
import { type RecoveryStory, recoveryStory, said } from './recovery-story.query.js';

/** The team of a recovery: who, with which skills, in which subdistricts. */
@DeskPages('recoveries/:id/team')
export class TeamDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const told = await recoveryStory(asking, id);
    const { team } = told.story;
    const owned = team.flatMap(member => member.subdistricts);
    const troubled = told.villages.filter(one => one.isProblem).map(one => one.village.slice(0, 6));
    const unowned = [...new Set(troubled)].filter(code => !owned.includes(code));
    const view = {
      recoveryId: id,
      areaName: told.areaName,
      members: team.map(({ name, position, skills, subdistricts }) => ({
        name,
        position,
        skills: skills.map(key => told.guide.skills[key]?.name[asking.lang] ?? key),
        subdistricts: subdistricts.map(subdistrictName),
      })),
      unowned: unowned.map(subdistrictName),
      mayWrite: told.mayWriteOffice,
    };
    this.desk.pages.show(response, TeamPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':place')
  async editing(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('place') place: string,
  ) {
    const told = await recoveryStory(this.desk.asking(request), id);
    const member = memberAt(told, place);
    const values = {
      name: member?.name,
      position: member?.position ?? '',
      skills: member?.skills ?? [],
      subdistricts: member?.subdistricts ?? [],
    };
    const seen = String(told.story.teamNamed?.seq ?? 0);
    await this.form(request, response, { id, place }, { values, faults: [], seen });
  }

  @Post(':place')
  async save(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('place') place: string,
  ) {
    const asking = this.desk.asking(request);
    const told = await recoveryStory(asking, id);
    const known = memberAt(told, place);
    const input = () =>
      readForm(request.body as Posted, asking.today, form => ({
        recoveryId: id,
        members: changed(told.story.team, known, form),
        seen: form.wholeOr('seen', 0, 999_999),
      }));
    await this.desk.pages.perform(request, response, nameTeam, input, {
      leadTo: () => `/recoveries/${id}/team`,
      flash: said(t => t.team.saved),
      again: form => this.form(request, response, { id, place }, form),
    });
  }

  private async form(
    request: Request,
    response: Response,
    { id, place }: { id: string; place: string },
    form: FormState,
  ) {
    const asking = this.desk.asking(request);
    const { guide, recovery, story } = await recoveryStory(asking, id);
    // After another's change the next try is about the team as it stands now.
    const wasChanged = response.statusCode === 409;
    const view = {
      recoveryId: id,
      isNew: place === 'new',
      skills: Object.entries(guide.skills).map(([value, { name }]) => ({ value, label: name[asking.lang] })),
      subdistricts: houseRules()
        .areas.children(recovery.area.slice(0, 4))
        .map(({ code, name }) => ({ value: code, label: `ต.${name}` })),
      form: wasChanged ? { ...form, seen: String(story.teamNamed?.seq ?? 0) } : form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, MemberFormPage({ view, frame }), response.statusCode);
  }
}

/** The nth of the team, null for a new one; refuses (404) a place that nobody has. */
function memberAt({ story }: RecoveryStory, place: string): TeamMember | null {
  if (place === 'new') return null;
  const member = story.team[Number(place) - 1];
  if (!member) throw notFound();
  return member;
}

function changed(team: TeamMember[], known: TeamMember | null, form: FormReading): TeamMember[] {
  const written: TeamMember = {
    name: form.text('name', 200),
    position: form.textOr('position', 200) ?? null,
    skills: form.many('skills').filter(Boolean),
    subdistricts: form.many('subdistricts').filter(Boolean),
  };
  if (known === null) return [...team, written];
  const stays = form.textOr('leave') !== 'yes';
  return team.flatMap(member => (member === known ? (stays ? [written] : []) : [member]));
}

function subdistrictName(code: string): string {
  return `ต.${houseRules().areas.find(code)?.name ?? code}`;
}
