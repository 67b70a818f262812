// The web room's Nest module: controllers over an open house.
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Journal } from '../journal/journal.js';
import type { House } from '../operations/house.js';
import { Clock } from '../platform/clock.js';
import { CONTROLLERS } from './controllers.js';
import { Desk } from './desk/desk.js';
import { Door } from './door.js';
import { Pages } from './page-answer.js';
import { CONFIG, DATABASE, HOUSE } from './tokens.js';

@Module({})
export class AppModule {
  static of(house: House, imports: DynamicModule[] = []): DynamicModule {
    return {
      module: AppModule,
      imports,
      controllers: CONTROLLERS as Type[],
      providers: [
        { provide: HOUSE, useValue: house },
        { provide: DATABASE, useValue: house.database },
        { provide: CONFIG, useValue: house.config },
        { provide: Clock, useValue: house.clock },
        { provide: Journal, useValue: house.journal },
        Door,
        Pages,
        Desk,
      ],
    };
  }
}
