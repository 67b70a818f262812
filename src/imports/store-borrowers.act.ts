// Who a register's loans are lent to: found by national id, else by name and village, or registered.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import { BorrowerGroup, GroupMember } from '../registry/borrower-group.entity.js';
import { houseRules } from '../registry/house-rules.js';
import { Person } from '../registry/person.entity.js';
import { hidden } from '../registry/register-person.act.js';
import { plain } from './read-sheet.js';
import type { RegisterLoan } from './register-context.js';
import type { FundOfRegister, KnownGroup, KnownPerson } from './register-context.query.js';

/** The borrower's id of each loan, in their order; who is new is stored. */
export async function storeBorrowers(
  loans: readonly RegisterLoan[],
  register: FundOfRegister,
  doing: Doing,
): Promise<string[]> {
  const book = new Book(register, doing.at.toISOString());
  const ids = loans.map(loan =>
    loan.borrowerKind === 'person' ? book.person(loan) : book.group(loan, loan.borrowerKind),
  );
  await doing.tx.insert(Person, book.newPeople);
  await doing.tx.insert(BorrowerGroup, book.newGroups);
  await doing.tx.insert(GroupMember, book.newMembers);
  return ids;
}

/** The fund's people and groups, growing by those who are new. */
class Book {
  readonly newPeople: Person[] = [];
  readonly newGroups: BorrowerGroup[] = [];
  readonly newMembers: GroupMember[] = [];
  private readonly byHash = new Map<string, KnownPerson>();
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly groups = new Map<string, KnownGroup[]>();

  constructor(
    private readonly register: FundOfRegister,
    private readonly now: string,
  ) {
    for (const person of register.people) this.know(person);
    for (const group of register.groups) this.knowGroup(group);
  }

  person(loan: RegisterLoan): string {
    const found = loan.nationalId === null ? this.nameless(loan) : this.withId(loan.nationalId);
    return found?.id ?? this.registerPerson(loan);
  }

  /** A household's row names its head: who is told, and whose national id it is. */
  group(loan: RegisterLoan, kind: 'group' | 'household'): string {
    const area = this.areaOf(loan);
    const alike = (this.groups.get(groupKey(kind, loan.name)) ?? []).filter(one => one.area === area);
    if (alike.length === 1) return alike[0]!.id;
    const head = kind === 'household' ? this.person(loan) : null;
    const id = newId();
    const details = head === null && (loan.phone || loan.address) ? this.detailsOf(loan) : null;
    const { fund } = this.register;
    this.newGroups.push({
      id,
      fundId: fund.id,
      area,
      kind,
      name: loan.name,
      representativeId: head,
      details,
      madeUp: fund.madeUp ? 1 : 0,
      createdAt: this.now,
    });
    if (head !== null) this.newMembers.push({ groupId: id, personId: head });
    this.knowGroup({ id, kind, name: loan.name, area });
    return id;
  }

  private withId(nationalId: string): KnownPerson | undefined {
    return this.byHash.get(houseRules().secrets.hash(nationalId));
  }

  /** A name alone may be two people's: the village must be the same, and only one person fit. */
  private nameless(loan: RegisterLoan): KnownPerson | undefined {
    const area = this.areaOf(loan);
    const alike = this.byName.get(plain(loan.name)) ?? [];
    const fitting = alike.filter(one => one.nationalIdHash === null && one.area === area);
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  private registerPerson(loan: RegisterLoan): string {
    const { fund } = this.register;
    const person: Person = {
      id: newId(),
      fundId: fund.id,
      area: this.areaOf(loan),
      name: loan.name,
      phone: loan.phone,
      ...hidden(loan.nationalId),
      address: loan.address,
      diedOn: null,
      deathKnownOn: null,
      madeUp: fund.madeUp ? 1 : 0,
      createdAt: this.now,
    };
    this.newPeople.push(person);
    this.know(person);
    return person.id;
  }

  private detailsOf({ phone, address }: RegisterLoan): string {
    return JSON.stringify({ phone, address });
  }

  private areaOf(loan: RegisterLoan): string {
    return loan.villageCode ?? this.register.fund.area;
  }

  private know(person: KnownPerson): void {
    if (person.nationalIdHash !== null) this.byHash.set(person.nationalIdHash, person);
    add(this.byName, plain(person.name), person);
  }

  private knowGroup(group: KnownGroup): void {
    add(this.groups, groupKey(group.kind, group.name), group);
  }
}

function groupKey(kind: string, name: string): string {
  return `${kind}/${plain(name)}`;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
