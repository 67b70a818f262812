// The entities of all rooms, for the one data source.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ApiToken, OneTimeCode, Session } from '../access/sign-in.entity.js';
import { UserAccount, UserArea, UserFund } from '../access/user-account.entity.js';
import { AuditEvent } from '../journal/audit-event.entity.js';

export const ENTITIES: EntityTarget<ObjectLiteral>[] = [
  AuditEvent,
  UserAccount,
  UserArea,
  UserFund,
  ApiToken,
  Session,
  OneTimeCode,
];
