// A token for a program: made by its owner with name and password, or by the command line.
import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { ApiToken } from './sign-in.entity.js';
import { newToken, tokenHash } from './token.js';

export interface MakeToken {
  userId: string;
  label: string;
}

/** Answers the token itself, once: only its hash is stored. */
export const makeToken: Act<MakeToken, { id: string; token: string }> = {
  name: 'make-token',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ userId, label }, { tx, at }) {
    const token = newToken();
    const id = newId();
    await tx.insert(ApiToken, {
      id,
      userId,
      label,
      tokenHash: tokenHash(token),
      createdAt: at.toISOString(),
      endedAt: null,
    });
    return { answer: { id, token }, subject: { kind: 'token', id }, details: { userId, label } };
  },
};
