import { Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { House } from '../../operations/house.js';
import { sendInvitations } from '../../recovery/clinic/deliver-invitations.job.js';
import { Door } from '../door.js';
import type { FormState } from '../frame.js';
import { RoundPage } from '../pages/clinic.page.js';
import { HOUSE } from '../tokens.js';
import { words } from '../words/words.js';
import { roundView } from './clinic-view.query.js';
import { Desk, DeskPages } from './desk.js';
import { recoveryStory } from './recovery-story.query.js';

/** Messages to the committees invited to a round. */
@DeskPages('recoveries/:id/rounds/:roundId/invitations')
export class InvitationsDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Door) private readonly door: Door,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  @Post()
  async send(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
  ) {
    const again = async (form: FormState) => {
      const asking = this.desk.asking(request);
      const view = await roundView(asking, await recoveryStory(asking, recoveryId), roundId, form);
      const frame = this.desk.pages.frame(request, response);
      this.desk.pages.show(response, RoundPage({ view, frame }), response.statusCode);
    };
    await this.desk.pages.attempt(request, response, again, async actor => {
      const { sent, asked } = await sendInvitations(
        this.house,
        { recoveryId, roundId, actor },
        (act, input) => this.door.perform(request, act, input),
      );
      const said = (lang: 'th' | 'en') => words(lang).rounds.invitedNow(sent, asked);
      this.desk.pages.flash(response, { th: said('th'), en: said('en') });
      response.redirect(303, `/recoveries/${recoveryId}/rounds/${roundId}`);
    });
  }
}
