import { Controller, HttpCode, Inject, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import type { Request } from 'express';
import { makeLineCode } from '../../access/make-code.act.js';
import { type Actor, SYSTEM } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/refusal.js';
import type { House } from '../../operations/house.js';
import { personPlace } from '../../registry/person.query.js';
import { byOfficer } from '../../registry/register-person.act.js';
import { LineChannel } from '../../reminders/channels/line.adapter.js';
import { lineMessageLink } from '../../reminders/channels/line-account.adapter.js';
import { isSignedByLine, type LineEvent, readLineEvents } from '../../reminders/channels/line-webhook.js';
import { receiveLineEvent } from '../../reminders/receive-line-event.act.js';
import { Caller } from '../caller.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';

/** The fund's LINE account: what people write to it, and the code that links a person to their own. */
@Controller('api/v1')
export class LineController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  @Post('line/webhook')
  @HttpCode(200)
  @Describe({ summary: 'What LINE tells, signed by it', tag: 'line', open: true, status: 200 })
  async receive(@Req() request: RawBodyRequest<Request>): Promise<Record<string, never>> {
    const rawBody = request.rawBody ?? Buffer.alloc(0);
    const secret = this.house.config.line?.channelSecret ?? '';
    if (!isSignedByLine(rawBody, secret, request.get('x-line-signature'))) {
      throw new Refusal('unauthenticated', 'bad-signature', {
        th: 'ลายเซ็นของข้อมูลจาก LINE ไม่ถูกต้อง',
        en: 'Not signed by LINE',
      });
    }
    for (const event of readLineEvents(rawBody)) await this.answer(event);
    return {};
  }

  private async answer(event: LineEvent): Promise<void> {
    const { reply } = await this.house.journal.perform(receiveLineEvent, event, { actor: SYSTEM });
    if (reply !== null && event.replyToken !== null) await this.line.reply(event.replyToken, reply);
  }

  @Post('people/:id/line-link-codes')
  @Describe({
    summary:
      'A code that the person sends from their own LINE within ten minutes, and the text of its QR code',
    tag: 'line',
  })
  async linkCode(@Caller() actor: Actor, @Param('id') personId: string) {
    const place = await personPlace(this.house.database, personId);
    const act = place.fundId === null ? byOfficer(makeLineCode) : makeLineCode;
    // Past the Idempotency-Key: a kept answer would keep the code.
    const made = await this.house.journal.perform(act, { personId }, { actor });
    return { ...made, qrText: await lineMessageLink(this.house.config.line, made.code) };
  }

  private get line(): LineChannel {
    return this.house.channels.find(channel => channel instanceof LineChannel)!;
  }
}
