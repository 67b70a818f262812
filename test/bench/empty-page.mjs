// The raw limit of a page: a page of the same stack with nothing on it. The sign-in is found, the frame made, the
// layout rendered and sent.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { h } from 'preact';
import { Pages } from '../../dist/web/page-answer.js';
import { Layout } from '../../dist/web/parts/layout.part.js';

export const EMPTY_PAGE = '/bench/empty';

/** It as a module of the served house, written without a compiler. */
export function emptyPage(house) {
  const pages = new Pages(house.journal, house.clock, house.config);
  class EmptyController {
    empty(request, response) {
      pages.show(response, h(Layout, { frame: pages.frame(request, response), title: '' }));
    }
  }
  const { prototype } = EmptyController;
  Controller('bench')(EmptyController);
  Get('empty')(prototype, 'empty', Object.getOwnPropertyDescriptor(prototype, 'empty'));
  Req()(prototype, 'empty', 0);
  Res()(prototype, 'empty', 1);
  class EmptyModule {}
  return { module: EmptyModule, controllers: [EmptyController] };
}
