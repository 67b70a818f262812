import { createHash } from 'node:crypto';
import {
  Controller,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { memoryStorage } from 'multer';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import {
  answerFaults,
  type ImportAnswer,
  importRegister,
  tryRegister,
} from '../../imports/import-register.act.js';
import { MAX_FILE_BYTES, readRegister } from '../../imports/read-register.adapter.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import { Caller } from '../caller.js';
import { CallerFirst } from '../caller-first.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { body, id, read } from './shapes.js';

const ImportQuery = body({
  fundId: id(),
  commit: z.enum(['true', 'false']).optional(),
  preview: z.string().optional(),
});

/** A fund's paper register in from a spreadsheet, and the empty one to fill in. */
@Controller('api/v1')
export class ImportsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Post('imports')
  @HttpCode(200)
  @UseGuards(CallerFirst)
  @UseInterceptors(
    FileInterceptor('file', {
      storage: memoryStorage(),
      limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5 },
      defParamCharset: 'utf8',
    }),
  )
  @Describe({
    summary: 'Check a fund’s register (.xlsx, .csv), and store all of it or nothing',
    tag: 'imports',
    multipart: true,
    status: 200,
    query: {
      fundId: 'The fund',
      commit: 'true: store it when it has no fault; otherwise it is only checked',
    },
  })
  async receive(
    @Req() request: Request,
    @Caller() actor: Actor,
    @Query() asked: Record<string, string>,
    @UploadedFile() file: Express.Multer.File | undefined,
  ) {
    const { fundId, commit } = read(ImportQuery, asked);
    mustSee(actor, await fundPlace(this.database, fundId));
    if (!file) throw invalid('file', 'missing', 'เลือกไฟล์ก่อน', 'Send the file in the field "file"');
    const sheets = await readRegister(file.buffer);
    if (commit !== 'true') {
      return written(await tryRegister(this.database, { fundId, sheets }, this.clock.today()));
    }
    const sha256 = createHash('sha256').update(file.buffer).digest('hex');
    const name = file.originalname.replaceAll('\0', '').slice(0, 300);
    // What an Idempotency-Key stands for is the content, which multipart keeps out of the body.
    request.body = { fundId, sha256 };
    const input = { fundId, sheets, file: { name, sha256 } };
    return written(await answerFaults(() => this.door.perform(request, importRegister, input)));
  }
}

/** The contract's fields of a fault: pages take its two halves apart, programs read one message. */
function written({ faults, ...answer }: ImportAnswer) {
  return {
    ...answer,
    faults: faults.map(({ sheet, row, column, code, message }) => ({ sheet, row, column, code, message })),
  };
}
