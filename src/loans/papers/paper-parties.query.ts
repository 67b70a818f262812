// The people that a paper names, with their addresses; national ids whole only for those who make the
// contract.
import type { Loan } from '../../ledger/loan.entity.js';
import type { Reader } from '../../platform/database/database.js';
import { membersOf } from '../../registry/group.query.js';
import { nationalIdOf, personOf } from '../../registry/person.query.js';
import { debtorOf } from '../collect/parties.query.js';
import type { ContractParty } from './contract.paper.js';

/**
 * Whether national ids are printed whole: for the fund's own committee; masked for all others who may look.
 */
export interface Sight {
  wholeIds: boolean;
}

export async function partyOf(db: Reader, personId: string, { wholeIds }: Sight): Promise<ContractParty> {
  const { name, address, nationalId: masked } = await personOf(db, personId);
  const nationalId = wholeIds ? await nationalIdOf(db, personId) : masked;
  return { name, ...(nationalId ? { nationalId } : {}), ...(address ? { address } : {}) };
}

/** The borrower as the contract names it, and the members who sign together. */
export async function borrowingParties(
  db: Reader,
  loan: Loan,
  sight: Sight,
): Promise<{ borrower: ContractParty; members: ContractParty[] }> {
  if (loan.borrowerKind === 'person')
    return { borrower: await partyOf(db, loan.borrowerId, sight), members: [] };
  const members: ContractParty[] = [];
  for (const { id } of await membersOf(db, loan.borrowerId)) members.push(await partyOf(db, id, sight));
  const { address } = await debtorParty(db, loan, sight);
  return { borrower: { name: loan.borrowerName, ...(address ? { address } : {}) }, members };
}

/** Whom the fund speaks with about the loan: the person, or who stands for the group or household. */
export async function debtorParty(db: Reader, loan: Loan, sight: Sight): Promise<ContractParty> {
  const personId = await debtorOf(db, loan);
  return personId ? partyOf(db, personId, sight) : { name: loan.borrowerName };
}

/** How a letter addresses the borrower: "คุณบุปผา ผู้แทนกลุ่มข้าวแต๋น". */
export async function addressee(db: Reader, loan: Loan): Promise<string> {
  const { name } = await debtorParty(db, loan, { wholeIds: false });
  return loan.borrowerKind === 'person' || name === loan.borrowerName
    ? name
    : `${name} ผู้แทน${loan.borrowerName}`;
}
