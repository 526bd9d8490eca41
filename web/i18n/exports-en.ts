/** Long exports of calls, in English. */

export const exportsEn = {
  'exports.title': 'Exports',
  'exports.title-of.csv': 'Export as CSV',
  'exports.title-of.pdf': 'Export as PDF',
  'exports.lead':
    'Long exports are made here, one after the other, while you do something else. Nobody else sees yours; a file is kept for an hour.',
  'exports.none': 'You have no export.',
  'exports.aside': 'CSV in the background',
  'exports.mine': 'Your exports',
  'exports.back': 'Back to the calls',
  'exports.waiting': {
    one: 'Waiting: {count} export comes first.',
    other: 'Waiting: {count} exports come first.',
  },
  'exports.counting': 'Counting the calls…',
  'exports.running': '{done} of about {rows} calls',
  'exports.ready': {
    one: '{count} call, {size}. Kept until {until}.',
    other: '{count} calls, {size}. Kept until {until}.',
  },
  'exports.newest': 'A PDF holds the newest {most} calls at most; a CSV holds all.',
  'exports.too-large':
    'There is not enough room for it. Choose a shorter time, or download the CSV from the list of calls: that needs no room.',
  'exports.broken': 'It could not be made. Try again.',
  'exports.given-up': 'Given up. Nothing of it is kept.',
  'exports.get': 'Download the file',
  'exports.give-up': 'Cancel the export',
  'exports.remove': 'Delete the file',
  'exports.full':
    'Two of your exports, or five of all people, are still under way. Wait until one is done, or cancel one.',
} as const
