// The fund's own LINE account, so that a QR code can open the chat with a message already written.
import type { Config } from '../../platform/config.js';
import { ANSWER_WITHIN } from './channel.js';
import { HttpExchange, Outage } from './http-exchange.adapter.js';

/**
 * A link that opens the chat with the account and holds the text; the bare text where LINE does not say its
 * name.
 */
export async function lineMessageLink(config: Config['line'], text: string): Promise<string> {
  const accountId = config && (await accountIdOf(config));
  if (!accountId) return text;
  return `https://line.me/R/oaMessage/${encodeURIComponent(accountId)}/?${encodeURIComponent(text)}`;
}

/**
 * The account's basic id, such as @tidtam; null when LINE does not answer or knows no account of this
 * token.
 */
async function accountIdOf(config: NonNullable<Config['line']>): Promise<string | null> {
  const exchange = new HttpExchange(config.baseUrl, ANSWER_WITHIN, { keepAlive: false });
  try {
    const headers = { authorization: `Bearer ${config.accessToken}` };
    const answer = await exchange.ask('GET', '/v2/bot/info', headers);
    if (answer.status !== 200) return null;
    const { basicId } = JSON.parse(answer.body) as { basicId?: unknown };
    return typeof basicId === 'string' ? basicId : null;
  } catch (error) {
    if (error instanceof Outage || error instanceof SyntaxError) return null;
    throw error;
  } finally {
    exchange.close();
  }
}
