/** What the appliance is made of, in English. */

export const licencesEn = {
  'licences.title': 'Licences',
  'licences.lead':
    'Offhook is free software under the GNU General Public License, version 3 or later. It is delivered with the programs below; each keeps its own licence.',
  'licences.see': 'See the licences',
  'licences.exchange':
    'The telephone exchange is Asterisk, the drivers of the cards are DAHDI; both are under the GNU General Public License, version 2.',
  'licences.libraries': 'Inside our programs',
  'licences.system': 'Packages of the system',
  'licences.name': 'Name',
  'licences.version': 'Version',
  'licences.licence': 'Licence',
  'licences.text': 'Text',
  'licences.read': 'Read',
  'licences.none': 'Outside of the appliance’s image no list of packages is at hand.',
}
