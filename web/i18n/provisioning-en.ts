/** SIP telephones that get their settings by themselves, in English. */

export const provisioningEn = {
  'provisioning.title': 'Set up the SIP telephone of {number} {name}',
  'provisioning.lead':
    'Type one address into the telephone and start it anew: it fetches number, password and server by itself.',
  'provisioning.see': 'Set up the telephone by itself',
  'provisioning.not-in-force': 'Apply the changes first: until then the telephone gets nothing there.',
  'provisioning.makers': 'The address, by maker',
  'provisioning.makers-hint': 'On the telephone’s own web page:',
  'provisioning.where-snom': 'Advanced, Update: Setting URL',
  'provisioning.where-yealink': 'Settings, Auto Provision: Server URL',
  'provisioning.where-grandstream':
    'Maintenance, Upgrade and Provisioning: Config Server Path, without http:// in front, via HTTP',
  'provisioning.where-polycom': 'Settings, Provisioning Server: Server Address, type HTTP',
  'provisioning.where-cisco': 'Voice, Provisioning: Profile Rule',
  'provisioning.where-linphone': 'Assistant, Remote provisioning',
  'provisioning.mobile': 'On a mobile',
  'provisioning.mobile-hint':
    'Linphone and other programs that take such an address scan this in their assistant.',
  'provisioning.qr': 'QR code of the address',
  'provisioning.secret':
    'Whoever knows the address can telephone as this extension: treat it like a password. A new password makes a new address.',
} as const
