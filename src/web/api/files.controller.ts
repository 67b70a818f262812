import { createHash } from 'node:crypto';
import {
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { visibleFile } from '../../access/file.query.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { type FileRecord, fileContent } from '../../registry/file.query.js';
import { MEDIA_TYPE } from '../../registry/file-kind.js';
import { smallerPhoto } from '../../registry/smaller-photo.adapter.js';
import { storeFile } from '../../registry/store-file.act.js';
import { Caller } from '../caller.js';
import { CallerFirst } from '../caller-first.js';
import { Door } from '../door.js';
import { mustFitAlone, OneFile } from '../handed-in.js';
import { heicCard, takesHeic } from '../heic-card.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { listPage, type QueryWords } from './listing.js';

/** Photos and documents: handed in first, named by the record they belong to afterwards. */
@Controller('api/v1/files')
export class FilesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Post()
  @UseGuards(CallerFirst)
  @UseInterceptors(OneFile)
  @Describe({
    summary:
      'Hand in a photo or a PDF, at most 15 MB; a photo is turned upright and made smaller, ' +
      'its location removed unless keepLocation is true',
    tag: 'files',
    multipart: true,
  })
  async store(@Req() request: Request, @UploadedFile() file: Express.Multer.File | undefined) {
    if (!file) throw invalid('file', 'missing', 'เลือกไฟล์ก่อน', 'Send the file in the field "file"');
    mustFitAlone(file);
    // What an Idempotency-Key stands for is the content, which multipart keeps out of the body.
    const content = createHash('sha256').update(file.buffer).digest('hex');
    const { keepLocation: asked } = (request.body ?? {}) as Record<string, unknown>;
    const keepLocation = asked === 'true' || asked === 'yes';
    request.body = { name: file.originalname, content, ...(keepLocation ? { keepLocation } : {}) };
    const name = file.originalname.replaceAll('\0', '').slice(0, 300);
    const photo = await smallerPhoto({ name, content: file.buffer, keepLocation });
    return this.door.perform(request, storeFile, photo);
  }

  @Get()
  @Describe({ list: true, summary: 'The files that you handed in', tag: 'files' })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const select = 'select t.id, t.kind, t.name, t.bytes, t.uploaded_by, t.uploaded_at from stored_file t';
    const where = [{ sql: 't.uploaded_by = ?', parameters: [actor.userId] }];
    return listPage<FileRecord>(this.database, { select, where }, asked);
  }

  @Get(':id')
  @Describe({ summary: 'What is known of a file', tag: 'files' })
  async one(@Caller() actor: Actor, @Param('id') fileId: string): Promise<FileRecord> {
    return visibleFile(this.database, actor, fileId);
  }

  @Get(':id/picture')
  @Describe({
    summary: 'The photo to be shown in a page; where the browser takes no HEIC, a drawing that says so',
    tag: 'files',
  })
  async picture(
    @Caller() actor: Actor,
    @Param('id') fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { kind } = await visibleFile(this.database, actor, fileId);
    response.vary('Accept');
    if (kind === 'heic' && !takesHeic(request.headers.accept)) {
      response.type('image/svg+xml').send(heicCard());
      return;
    }
    response.type(MEDIA_TYPE[kind]).send(await fileContent(this.database, fileId));
  }

  @Get(':id/content')
  @Describe({ summary: 'The file itself', tag: 'files' })
  async content(@Caller() actor: Actor, @Param('id') fileId: string, @Res() response: Response) {
    const { kind, name } = await visibleFile(this.database, actor, fileId);
    response
      .type(MEDIA_TYPE[kind])
      .setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
    response.send(await fileContent(this.database, fileId));
  }
}
