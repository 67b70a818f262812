// The first books' other half: what is sent, and how the house runs. Part of first-books.ts.

/** Reminders, messages, the days on which people were contacted, channels. */
export const REMINDERS = `
create table reminder (
  id text primary key, fund_id text not null, loan_id text not null, instalment integer not null, due_on text
    not null,
  window_key text not null, recipient_id text not null, message_id text, send_on text not null, send_day
    bigint not null,
  closes_day bigint not null, state text not null, reason text, created_at text not null, changed_at text not
    null)

create unique index reminder_once on reminder (loan_id, instalment, due_on, window_key, recipient_id)

create index reminder_message on reminder (message_id)

create index reminder_state on reminder (state, send_day)

create index reminder_recipient on reminder (recipient_id, state)

create table message (
  id text primary key, fund_id text not null, recipient_id text not null, on_date text not null, on_day bigint
    not null,
  channel text, address text, state text not null, reason text, attempts integer not null default 0,
  retry_key text, first_tried_at text, next_try_at text, leased_until text, lease text,
  sent_at text, provider_id text, text text, tried_channels text not null default '',
  created_at text not null, changed_at text not null)

create unique index message_once_a_day on message (fund_id, recipient_id, on_day)

create index message_waiting on message (state, on_day)

create table contact_day (
  fund_id text not null, person_id text not null, on_day bigint not null, source text not null, source_id text
    not null,
  primary key (fund_id, person_id, on_day))

create table channel_state (
  channel text primary key, paused_until text, reason text, changed_at text not null)

create table line_event (
  event_id text primary key, received_at text not null)
`;

/** Closed days, backups, settings. */
export const OPERATIONS = `
create table daily_run (
  for_day bigint primary key, for_date text not null, started_at text not null, finished_at text, counts text
    not null)

create table dispatch_run (
  id text primary key, started_at text not null, finished_at text, counts text not null)

create table backup_run (
  id text primary key, at text not null, file text not null, bytes bigint not null, tried_at text, verdict
    text)

create table setting (
  name text primary key, value text not null)
`;
