import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import type { Config } from '../../platform/config.js';
import { Pages } from '../page-answer.js';
import { ApiDocsOfTagPage, ApiDocsPage } from '../pages/api-docs.page.js';
import { CONFIG } from '../tokens.js';
import { Describe } from './describe.js';
import { openApi, type Route, routesOf } from './openapi.js';

/** What the API can do, for programs and for those who write them. */
@Controller('api')
export class OpenApiController {
  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Pages) private readonly pages: Pages,
  ) {}

  @Get('openapi.json')
  @Describe({ summary: 'This document', tag: 'health', open: true })
  document(): Record<string, unknown> {
    return openApi(this.routes(), this.config.publicUrl);
  }

  @Get('docs')
  docs(@Req() request: Request, @Res() response: Response): void {
    const frame = this.pages.frame(request, response);
    this.pages.show(response, ApiDocsPage({ view: { tags: [...this.tags().keys()].sort() }, frame }));
  }

  @Get('docs/:tag')
  docsOfTag(@Req() request: Request, @Res() response: Response, @Param('tag') tag: string): void {
    const routes = this.tags().get(tag);
    if (!routes) throw notFound();
    const frame = this.pages.frame(request, response);
    this.pages.show(response, ApiDocsOfTagPage({ view: { tag, routes }, frame }));
  }

  /** The described operations by their tag. */
  private tags(): Map<string, Route[]> {
    const tags = new Map<string, Route[]>();
    for (const route of this.routes()) {
      const tag = route.described?.tag;
      if (tag) tags.set(tag, [...(tags.get(tag) ?? []), route]);
    }
    return tags;
  }

  private routes(): Route[] {
    const controllers = [...this.modules.values()].flatMap(module => [...module.controllers.values()]);
    return routesOf(controllers.map(({ metatype }) => metatype as object));
  }
}
