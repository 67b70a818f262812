// The first books: journal, registry, access, ledger, loans, reminders, operations.
// Days that are compared and added are whole numbers (days since 1970-01-01) and end in _day; dates shown are
// text.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';
import { OPERATIONS, REMINDERS } from './first-books-of-sending.js';

export class FirstBooks1763700000000 implements MigrationInterface {
  name = 'FirstBooks1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [JOURNAL, REGISTRY, ACCESS, LEDGER, REMINDERS, OPERATIONS])
      await runStatements(runner, part);
  }

  async down(): Promise<void> {
    throw new Error('The first books are never taken back');
  }
}

const JOURNAL = `
create table chain_head (
  chain text primary key, seq bigint not null, hash text not null)

create table audit_event (
  id text primary key, chain text not null, seq bigint not null, at text not null,
  actor_id text not null, actor_name text not null, act text not null,
  subject_kind text not null, subject_id text not null, details text not null,
  previous_hash text not null, hash text not null)

create unique index audit_event_chain on audit_event (chain, seq)

create index audit_event_subject on audit_event (subject_id, seq)

create index audit_event_at on audit_event (at)

create table kept_answer (
  caller text not null, path text not null, idempotency_key text not null,
  body_hash text not null, answer text not null, kept_at text not null,
  primary key (caller, path, idempotency_key))

create index kept_answer_age on kept_answer (kept_at)
`;

const REGISTRY = `
create table village (
  code text {C} primary key, name text not null, created_at text not null)

create table fund (
  id text primary key, name text not null, fund_type text not null, area text {C} not null,
  capital bigint, terms text, payment text, made_up integer not null default 0, created_at text not null)

create index fund_area on fund (area)

create table person (
  id text primary key, fund_id text, area text {C} not null, name text not null, phone text,
  national_id_cipher text, national_id_hash text, national_id_last4 text, address text,
  died_on text, death_known_on text, made_up integer not null default 0, created_at text not null)

create unique index person_national_id on person (fund_id, national_id_hash)

create index person_fund on person (fund_id, name)

create table contact_channel (
  id text primary key, person_id text not null, kind text not null, address text not null,
  consented_on text, withdrawn_on text, rank integer not null default 0, created_at text not null)

create index contact_channel_person on contact_channel (person_id)

create index contact_channel_address on contact_channel (kind, address)

create table contact_stop (
  id text primary key, person_id text not null, from_day bigint not null, until_day bigint,
  reason text not null, recorded_by text not null, recorded_at text not null)

create index contact_stop_person on contact_stop (person_id)

create table borrower_group (
  id text primary key, fund_id text, area text {C} not null, kind text not null, name text not null,
  representative_id text, details text, made_up integer not null default 0, created_at text not null)

create index borrower_group_fund on borrower_group (fund_id, name)

create table group_member (
  group_id text not null, person_id text not null, primary key (group_id, person_id))

create index group_member_person on group_member (person_id)

create table group_mentor (
  id text primary key, fund_id text not null, borrower_id text not null, user_id text, person_name text not
    null,
  from_on text not null, recorded_at text not null)

create index group_mentor_borrower on group_mentor (borrower_id, recorded_at)

create table committee_term (
  id text primary key, fund_id text not null, from_on text not null, until_on text, members text not null,
  note text, recorded_by text not null, recorded_at text not null)

create index committee_term_fund on committee_term (fund_id, from_on)

create table handover (
  id text primary key, fund_id text not null, on_date text not null, body text not null,
  recorded_by text not null, recorded_at text not null)

create index handover_fund on handover (fund_id, on_date)

create table account_balance (
  id text primary key, fund_id text not null, kind text not null, on_date text not null, amount bigint not
    null,
  note text, recorded_by text not null, recorded_at text not null)

create index account_balance_fund on account_balance (fund_id, on_date)

create table grant_given (
  id text primary key, fund_id text not null, recipient text not null, purpose text not null, amount bigint
    not null,
  given_on text not null, details text, made_up integer not null default 0, recorded_by text not null,
    recorded_at text not null)

create index grant_given_fund on grant_given (fund_id, given_on)

create table fund_activity (
  id text primary key, fund_id text not null, kind text not null, on_date text not null, place text,
  body text not null, recorded_by text not null, recorded_at text not null)

create index fund_activity_fund on fund_activity (fund_id, on_date)

create table stored_file (
  id text primary key, kind text not null, name text not null, bytes bigint not null, content {BLOB} not null,
  uploaded_by text not null, uploaded_at text not null)
`;

const ACCESS = `
create table user_account (
  id text primary key, username text not null, name text not null, password_hash text, role text not null,
  language text not null default 'th', switched_off_at text, created_at text not null)

create unique index user_account_username on user_account (username)

create table user_area (
  user_id text not null, area text {C} not null, primary key (user_id, area))

create table user_fund (
  user_id text not null, fund_id text not null, post text not null, primary key (user_id, fund_id))

create index user_fund_fund on user_fund (fund_id)

create table api_token (
  id text primary key, user_id text not null, label text not null, token_hash text not null,
  created_at text not null, ended_at text)

create unique index api_token_hash on api_token (token_hash)

create table session (
  token_hash text primary key, id text not null, user_id text not null, csrf text not null, device text not
    null default '',
  created_at text not null, last_seen_at text not null, ended_at text)

create index session_of_user on session (user_id)

create table one_time_code (
  code_hash text primary key, purpose text not null, subject_id text not null, expires_at text not null,
  used_at text, tries integer not null default 0, created_by text not null, created_at text not null)

create index one_time_code_subject on one_time_code (purpose, subject_id)

create table code_try (
  id text primary key, tried_by text not null, tried_at text not null)

create index code_try_by on code_try (tried_by, tried_at)
`;

const LEDGER = `
create table loan (
  id text primary key, fund_id text not null, area text {C} not null, fund_type text not null, fund_type_from
    text not null,
  number text not null, number_key text not null, borrower_kind text not null, borrower_id text not null,
  borrower_name text not null, purpose text not null, applied_on text not null, imported_on text,
  made_up integer not null default 0, created_at text not null)

create unique index loan_number on loan (fund_id, number_key)

create index loan_fund on loan (fund_id, created_at)

create index loan_area on loan (area)

create index loan_borrower on loan (borrower_id)

create table fact (
  id text primary key, loan_id text not null, fund_id text not null, seq bigint not null, kind text not null,
  on_date text not null, entered_on text not null, entered_at text not null, entered_by text not null,
  entered_by_name text not null, amount bigint, of_fact text, receipt_id text, body text not null)

create unique index fact_order on fact (loan_id, seq)

create unique index fact_reversed_once on fact (of_fact) where kind = 'reversal'

create index fact_receipt on fact (receipt_id)

create index fact_fund on fact (fund_id, kind, on_date)

create table receipt (
  id text primary key, fund_id text not null, series text not null, year integer not null, number integer not
    null,
  label text not null, payer_id text, payer_name text not null, amount bigint not null, paid_on text not null,
  method text not null, reference text, entered_on text not null, entered_at text not null,
  entered_by text not null, entered_by_name text not null, body text not null)

create unique index receipt_label on receipt (fund_id, label) where series = 'own'

create index receipt_paper_label on receipt (fund_id, series, label)

create unique index receipt_number on receipt (fund_id, series, year, number)

create index receipt_entered on receipt (fund_id, entered_on)

create table loan_guarantor (
  loan_id text not null, person_id text not null, maximum bigint, until_on text, body text,
  primary key (loan_id, person_id))

create table loan_recipient (
  loan_id text not null, person_id text not null, primary key (loan_id, person_id))

create index loan_recipient_person on loan_recipient (person_id)

create table instalment (
  loan_id text not null, n integer not null, fund_id text not null, fund_kind text not null, due_on text not
    null, due_day bigint not null,
  last_day bigint not null, previous_due_day bigint, principal bigint not null, interest bigint not null,
  fee bigint not null, penalty bigint not null, paid bigint not null, outstanding bigint not null,
  outstanding_principal bigint not null, balance bigint not null, written_off bigint not null default 0,
  paid_on text, notify_from_day bigint not null,
  primary key (loan_id, n))

create index instalment_due on instalment (due_day, fund_id) where outstanding > 0

create index instalment_overdue on instalment (last_day, fund_id) where outstanding > 0

create table loan_span (
  loan_id text not null, from_day bigint not null, until_day bigint not null, fund_id text not null,
  stage text not null, status text not null, outstanding_principal bigint not null, outstanding bigint not
    null,
  overdue bigint not null, since_day bigint, next_due_day bigint, next_due_amount bigint, accruing integer not
    null,
  primary key (loan_id, from_day))

create index loan_span_fund on loan_span (fund_id, until_day, from_day)

create table task (
  id text primary key, fund_id text not null, loan_id text, person_id text, kind text not null, source_key
    text not null,
  due_on text not null, due_day bigint not null, closed_day bigint, assignee text, title text not null, reason
    text not null,
  done_on text, done_at text, done_by text, note text, body text not null default '{}', created_at text not
    null)

create unique index task_source on task (source_key)

create index task_open on task (fund_id, due_day) where done_on is null

create index task_loan on task (loan_id)
`;
