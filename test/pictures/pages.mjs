// The pages that the documentation shows: whose they are, and how one comes to them.

/**
 * @typedef {object} Shown
 * @property {string} name the picture's file, without size and theme
 * @property {string | null} user a sign-in of the demonstration; null before the sign-in
 * @property {string} at the address to begin at
 * @property {string[]} [through] the links to follow from there, each by a part of its address or of its words
 * @property {Record<string, string>} [type] what is typed into fields by name
 * @property {string} [press] the button to press then, by its words
 * @property {boolean} [help] the help shows its first screen as well
 */

/** @type {Shown[]} */
export const SHOWN = [
  { name: '01-sign-in', user: null, at: '/sign-in' },
  { name: '02-today', user: 'sathit', at: '/today', help: true },
  { name: '03-loans', user: 'sathit', at: '/loans' },
  { name: '04-application', user: 'sathit', at: '/loans/new' },
  { name: '05-loan-prevent', user: 'sathit', at: '/loans', through: ['กลุ่มข้าวฮางงอก'], help: true },
  { name: '06-step', user: 'sathit', at: '/loans', through: ['กลุ่มข้าวฮางงอก', '/steps/'] },
  { name: '07-loan-track', user: 'sathit', at: '/loans', through: ['กลุ่มข้าวแต๋น'] },
  { name: '08-loan-collect', user: 'sathit', at: '/loans', through: ['กลุ่มขนมไทย'], help: true },
  { name: '09-talk', user: 'sathit', at: '/loans', through: ['กลุ่มขนมไทย', '/contacts'] },
  { name: '10-pay', user: 'sathit', at: '/loans', through: ['กลุ่มจักสาน', '/pay'], help: true },
  {
    name: '11-pay-to-mend',
    user: 'sathit',
    at: '/loans',
    through: ['กลุ่มจักสาน', '/pay'],
    type: { amount: '9,999,999.999' },
    press: 'บันทึกและออกใบเสร็จ',
  },
  { name: '12-receipt', user: 'sathit', at: '/receipts', through: ['/receipts/'], help: true },
  { name: '13-people', user: 'sathit', at: '/people' },
  { name: '14-group', user: 'sathit', at: '/people', through: ['กลุ่มขนมไทย'] },
  { name: '15-fund', user: 'sathit', at: '/funds' },
  { name: '16-import', user: 'sathit', at: '/imports', help: true },
  { name: '17-more', user: 'sathit', at: '/more' },
  { name: '18-overview', user: 'phibun', at: '/overview', help: true },
  { name: '19-overdue-loans', user: 'phibun', at: '/overview/loans' },
  { name: '20-recoveries', user: 'phibun', at: '/recoveries' },
  { name: '21-recovery', user: 'phibun', at: '/recoveries', through: ['/recoveries/'], help: true },
  { name: '22-village', user: 'phibun', at: '/recoveries', through: ['/recoveries/', '/villages/'] },
  { name: '23-operations', user: 'admin', at: '/operations', help: true },
  { name: '24-users', user: 'admin', at: '/users', help: true },
];

/** The receipt as its printer gives it, on A5. */
export const RECEIPT = SHOWN.find(({ name }) => name === '12-receipt');
