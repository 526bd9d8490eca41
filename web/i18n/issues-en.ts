/**
 * What each issue says in English, and what to do about it. `{about}` is what it concerns; the other gaps are its
 * params. Some codes come with more params than others, so a sentence uses only what all of them carry.
 */

import type { IssueText } from './speech.ts'

const issue = (what: string, todo: string | null = null): IssueText => ({ what, todo })

export const issuesEn: Readonly<Record<string, IssueText>> = {
  // Accounts
  'login-refused': issue('That is not the password.', 'Mind capital letters and the keyboard’s language.'),
  'login-throttled': issue('Too many wrong tries.', 'Please wait {seconds} seconds, then try again.'),
  'password-too-short': issue('The password is too short.', 'It needs at least {shortest} characters.'),
  'password-too-long': issue('The password is too long.', 'At most {longest} characters.'),
  'first-password-taken': issue('A password has been set already.', 'Log in with it.'),
  'accounts-not-saved': issue(
    'The password could not be saved ({reason}).',
    'Check that the disk is not full, then try again.',
  ),
  'login-too-late': issue(
    'That took too long, or too many codes were wrong.',
    'Please type the password again.',
  ),
  'factor-wrong-code': issue(
    'That is not a code that can be used now.',
    'Each code works once: wait for the next one, and check that the clock of the telephone is right.',
  ),
  'factor-not-begun': issue('There is no authenticator waiting for its first code.', 'Begin again.'),
  'factor-is-on': issue('Codes are asked already.'),
  'factors-not-saved': issue(
    'The second factor could not be saved ({reason}).',
    'Check that the disk is not full, then try again.',
  ),
  'passkey-refused': issue(
    'This passkey does not open anything here.',
    'It may belong to another host name, or have been removed.',
  ),
  'passkey-too-many': issue('There are {most} passkeys already.', 'Remove one that is no longer used.'),
  'accounts-unreadable': issue(
    'The file with the password is damaged ({reason}), so nobody can log in.',
    'Delete accounts.json in the appliance’s state directory and restart the appliance; telephones keep working.',
  ),

  // Certificates
  'certificate-unreadable': issue(
    'This is no certificate in PEM.',
    'It begins with -----BEGIN CERTIFICATE-----.',
  ),
  'certificate-key-unreadable': issue(
    'This is no private key in PEM, or it has a passphrase.',
    'Remove the passphrase first, for example with “openssl pkey”.',
  ),
  'certificate-wrong-key': issue(
    'The key does not belong to the certificate of the server.',
    'The first certificate must be that of the server.',
  ),
  'certificate-outdated': issue(
    'The certificate “{name}” is not valid now (until {until}).',
    'Check the date of this machine, or get a new one.',
  ),
  'certificate-chain-broken': issue(
    '“{name}” has not signed the certificate before it.',
    'The certificate of the server comes first, then each one that signed the one before.',
  ),
  'certificate-not-for-servers': issue('This certificate is not for web servers.'),
  'certificate-weak': issue('This certificate cannot be used ({reason}).'),
  'certificates-not-saved': issue(
    'The certificate could not be made or saved ({reason}).',
    'Check that the disk is not full. The pages go on without it.',
  ),
  'certificate-ends': issue(
    'Your certificate for the pages is valid until {until}.',
    'Put in a new one under HTTPS in the settings of the system, or use one of the box’s own.',
  ),
  // Network
  'network-not-set': issue('The network could not be set ({program}: {reason}).', 'What held before holds.'),
  'network-prefix': issue(
    'The network of {address} has no room, or is larger than any.',
    'Offices mostly have /24.',
  ),
  'network-reserved': issue(
    '{address} lies where no machine may have its address.',
    'Take one of the office’s network: 192.168.…, 172.16.… to 172.31.… or 10.…',
  ),
  'network-not-a-host': issue(
    '{address} is the network itself or all of it, not one machine.',
    'Take a number in between.',
  ),
  'network-gateway-own': issue(
    'The gateway {gateway} is this machine itself.',
    'Enter the router’s address.',
  ),
  'network-gateway-outside': issue(
    'The gateway {gateway} is not in the network of {address}.',
    'Compare the address, the length of the network and the router’s address.',
  ),
  'network-same-twice': issue(
    'The telephones’ network {network} meets that of the office.',
    'Each needs addresses of its own.',
  ),
  'network-card-twice': issue(
    'Office and telephones have the same network card and the same VLAN.',
    'Choose another card or another VLAN for the telephones.',
  ),
  'network-no-name-server': issue(
    'No name server: mail, providers and updates are not found by name.',
    'Enter the router’s address, or one the provider names.',
  ),
  'network-no-gateway': issue(
    'No gateway: nothing outside of the office’s network is reached.',
    'Right where the telephones are to be by themselves; otherwise enter the router’s address.',
  ),
  'firewall-failed': issue(
    'The rules of the network could not be put in force ({reason}).',
    'Those of before hold. Telephones in the office are not concerned.',
  ),
  'attack-blocked': issue(
    'Addresses that guess passwords are blocked: {count}, the latest {network}.',
    'Nothing needs to be done. See “Network and security” in the system’s settings.',
  ),
  'wrong-password-inside': issue(
    'A device in the office, {address}, keeps trying with a wrong password ({count} times).',
    'Enter the password of its extension in it again. It is not blocked.',
  ),
  'calls-limited': issue(
    '{who} made more calls abroad or to expensive numbers than an hour allows; further ones are refused for now.',
    'If nobody in the house made them, change the passwords of that extension. The limit is under “Network and security”.',
  ),
  'wrong-pins': issue(
    'Somebody who called from outside typed wrong PINs ({who}) and cannot try again for a while.',
    'Nothing needs to be done. A longer PIN is harder to guess.',
  ),
  'not-blocked': issue('This address is not blocked any more.'),
  // Programs
  'tokens-not-saved': issue('The tokens could not be saved ({reason}).', 'Check the disk, then try again.'),
  'token-too-many': issue('There are {most} tokens already.', 'Revoke one that is not used any more.'),
  'token-no-such-extension': issue('There is no extension {extension}.', 'Choose another one.'),
  'token-gone': issue('This token is not there any more.'),
  'undo-gone': issue('This deletion cannot be taken back any more.'),
  'api-fault': issue('Something went wrong here; the log has it under {incident}.'),

  // Settings
  'settings-conflict': issue(
    'Somebody else saved changes meanwhile.',
    'Look at the page again, then repeat yours.',
  ),
  'settings-invalid': issue('This setting is not accepted: {path} ({reason}).'),
  'settings-newer': issue(
    'The settings were written by a newer version ({version}; this one knows {supported}).',
    'Install the newer version again. The settings are left as they are.',
  ),
  'settings-unreadable': issue(
    'The settings file cannot be read ({error}).',
    'Nothing is saved until it can. Check the disk.',
  ),
  'settings-damaged': issue(
    'The settings file was damaged. The last good copy (number {revision}) is in use.',
    'Check the last changes. The damaged file is kept as {kept}.',
  ),
  'settings-damaged-no-copy': issue(
    'The settings file was damaged and there is no copy, so everything is as on the first day.',
    'The damaged file is kept as {kept}.',
  ),
  'settings-missing': issue(
    'The settings were gone. The last copy of them is in use.',
    'Check the last changes, then save once.',
  ),
  'settings-not-repaired': issue(
    'The settings came from a copy, which could not be saved again ({error}).',
    'Check the disk.',
  ),
  'settings-not-saved': issue(
    'The change could not be saved ({error}).',
    'Nothing was changed. Check the disk, then try again.',
  ),
  'disk-full': issue('The disk is full.', 'Nothing can be saved. Delete recordings or old messages.'),
  'disk-nearly-full': issue(
    'The disk is nearly full: {freeMegabytes} MB left.',
    'Delete recordings or old messages in time.',
  ),
  'request-invalid': issue('The request is not understood: {path} ({reason}).'),

  // Rules of the settings
  'access-codes-overlap': issue(
    'The route behind {accessCode} is never reached: {other} comes before it and takes every number.',
    'Put it first, or give it other first digits.',
  ),
  'line-not-installed': issue(
    '{about} is left out: Asterisk has no {driver} here.',
    'Install its package, or remove the line.',
  ),
  'pattern-wrong': issue(
    '{about}: “{pattern}” is no number and no pattern of numbers.',
    'Use digits, X (any), Z (1 to 9), N (2 to 9), [2-5], and a dot at the end for “and more”.',
  ),
  'route-never-used': issue(
    '{about} is never used: “{other}” before it takes every call.',
    'Put it first, or say which numbers or people the other is for.',
  ),
  'route-no-line': issue('{about} names the line {line}, which does not exist.', 'Choose another line.'),
  'route-no-schedule': issue(
    '{about} names the schedule {id}, which does not exist.',
    'Choose another schedule.',
  ),
  'route-without-code': issue(
    '{about} takes every number without first digits: who dials an extension on an analog telephone waits three seconds.',
    'Say which numbers it is for, or give it first digits.',
  ),
  'bri-side-by-jumper': issue(
    '{about}: the card is set to the other side by its jumpers ({found} instead of {wanted}).',
    'Change the jumpers, or the side of the line.',
  ),
  'dynamic-span-address': issue('The address {address} of a virtual span is not valid.'),
  'dynamic-span-duplicate': issue('A virtual span is declared twice: {span}.'),
  'dynamic-span-overlap': issue('{about}: the ports {range} are declared twice.'),
  'dynamic-span-range': issue('{about}: the ports {range} do not fit into {channels} channels.'),
  'emergency-access-code': issue(
    'The first digits {accessCode} would hide the emergency number {emergency}.',
    'Choose other first digits.',
  ),
  'emergency-extension': issue(
    'The extension number {number} stands in the way of the emergency number {emergency}.',
    'Choose another number.',
  ),
  'emergency-no-line': issue('Emergency calls have no outside line.', 'Add a line that works to a group.'),
  'emergency-no-number': issue('There is no emergency number.', 'Enter at least one under Routes.'),
  'extension-access-code': issue(
    'Extension {number} begins with the digits for an outside line ({accessCode}).',
    'Choose another number, or other first digits.',
  ),
  'extension-begins-with-another': issue(
    'Extension {number} begins like extension {shorter}: who dials {shorter} on an analog telephone waits three seconds.',
  ),
  'hotline-nowhere': issue(
    '{about} dials {number} by itself, which leads nowhere.',
    'Enter an extension, or an outside number with its access code.',
  ),
  'hotline-no-dialling': issue(
    '{about} dials {number} as soon as it is lifted: but for an emergency number in the first two seconds, nothing else can be dialled there.',
    'Give it a few seconds, and it dials by itself only when nobody else did.',
  ),
  'extension-duplicate': issue('There is an extension {number} already.', 'Choose another number.'),
  'id-duplicate': issue('Two things have the same name inside: {id}.', 'Give one of them another name.'),
  'port-used-twice': issue('{about} is used twice: {users}.', 'A socket can serve one only.'),
  'route-no-extension': issue(
    '{about} leads to extension {number}, which does not exist.',
    'Choose another one.',
  ),
  'route-no-mailbox': issue(
    '{about} leads to the mailbox of {number}, which has none.',
    'Switch its voicemail on, or choose another destination.',
  ),
  'no-class-of-service': issue(
    '{about} needs the class of service “{id}”, which does not exist.',
    'Choose another class of service.',
  ),
  'no-destination': issue(
    '{about} leads to something that does not exist ({kind} {id}).',
    'Choose another destination.',
  ),
  // Groups, queues, menus, schedules, rooms
  'number-taken': issue('The number {number} of {about} is taken ({other}).', 'Choose another number.'),
  'number-emergency': issue(
    'The number {number} of {about} stands in the way of the emergency number {emergency}.',
    'Choose another number.',
  ),
  'number-access-code': issue(
    'The number {number} of {about} and the digits for an outside line ({accessCode}) begin alike.',
    'Choose another number.',
  ),
  'number-begins-with-another': issue(
    'The number {number} of {about} begins like {shorter}: who dials {shorter} on an analog telephone waits three seconds.',
  ),
  'index-taken': issue('{about} has a code number that is taken: {index}.', 'Give it another one.'),
  'member-unknown': issue(
    '{about} has a member {number}, which is neither an extension nor an outside number.',
    'Take it out, or correct it.',
  ),
  'group-empty': issue('{about} has no members.', 'Add some.'),
  'schedule-never-open': issue('{about} has no opening hours: it is never open.', 'Add hours.'),
  'schedule-always-open': issue('{about} is open day and night; only holidays close it.'),
  'holiday-never': issue(
    'The holiday “{name}” of {about} never comes: its end is before its beginning, or only one of its dates has a year.',
    'Correct its dates.',
  ),
  'menu-key-twice': issue('The key {key} is there twice in {about}.', 'Take one away.'),
  'menu-key-emergency': issue(
    'The key {key} of {about} is an emergency number, which is always called.',
    'Choose another key.',
  ),
  'menu-key-extension': issue(
    'The key {key} of {about} is an extension too: callers reach what the key leads to, not the extension.',
    'Choose another key.',
  ),
  'menu-without-keys': issue('{about} has no keys, and extensions cannot be dialled.', 'Add keys.'),
  'conference-no-admin': issue(
    '{about} waits for its administrator, but has no administrator’s PIN.',
    'Choose a PIN for the administrator.',
  ),
  'conference-same-pin': issue(
    'Participants and administrator of {about} have the same PIN.',
    'Choose another one.',
  ),
  'recording-unknown': issue(
    '{about} plays a recording that does not exist ({id}).',
    'Choose another recording.',
  ),
  'music-unknown': issue('{about} plays music that does not exist ({id}).', 'Choose other music.'),
  'destination-circle': issue(
    'Calls go round in a circle and never ring anybody: {circle}.',
    'Lead one of them elsewhere.',
  ),
  'parking-no-slots': issue(
    'The parking places from {firstSlot} to {lastSlot} are none.',
    'Choose a first and a last place of the same length, at most {most} of them.',
  ),
  'parking-number-is-slot': issue(
    'The number that parks a call, {number}, is a parking place as well.',
    'Choose another number.',
  ),
  'pickup-group-empty': issue(
    '{about} may take calls of the pickup group “{group}”, which has no member.',
    'Choose a group that somebody belongs to.',
  ),
  'door-without-key': issue(
    '{about} is a door phone, but the key that opens the door is switched off.',
    'Switch the code on.',
  ),
  'route-no-trunk': issue('{about} names a group of lines that does not exist.', 'Choose another group.'),
  'country-unknown': issue(
    'The country {country} is not described: European tones and lines and the emergency number 112 are assumed.',
    'Check the emergency numbers, or choose a country of the list under System.',
  ),

  // Hardware
  'no-cards': issue('No telephone card was found.', 'Telephones over the network work without one.'),
  'card-not-loaded': issue(
    'The driver {driver} of {card} is not loaded.',
    'Load it now; if that does not help, restart the machine.',
  ),
  'card-unsupported': issue(
    '{card} is in the machine, but the installed driver {driver} has no entry for it.',
    'It needs a driver version that still knows this card; others keep working.',
  ),
  'card-stolen': issue(
    '{card} is held by another driver ({by}).',
    'It can be given to its own driver; the other one is kept away from now on. If that does not help, restart the machine.',
  ),
  'card-unknown': issue(
    'A card with a telephone chip is in the machine, but nobody knows this one ({ids}).',
    'It is left alone: it may be a modem.',
  ),
  'drivers-missing': issue(
    'There are no telephone drivers for this kernel ({kernel}), so no card can work.',
    'Start the machine with the former kernel, or install the drivers for this one.',
  ),
  'port-failed': issue('{about} does not start up.', 'Nearly always the card’s own power plug is missing.'),
  'port-not-open': issue(
    '{about} is not in service, although it has a purpose.',
    'Restart the ports by applying again; if it stays so, the hardware is at fault.',
  ),
  'port-missing': issue(
    '{about} uses {place}, which is not there.',
    'Put the card back, or choose another socket.',
  ),
  'port-foreign': issue('{about} uses {place}, which is left to another program.', 'Choose another socket.'),
  'port-wrong-kind': issue(
    '{about} uses {place}, which is of another kind ({found}).',
    'Choose another socket.',
  ),
  'span-missing': issue(
    '{about} uses {place}, which is not there.',
    'Put the card back, or remove the line.',
  ),
  'span-wrong-kind': issue(
    '{about} uses {place}, which is of another kind ({found}).',
    'Remove the line and add it again.',
  ),
  'span-not-open': issue('{about} did not come into service.', 'Check its cable and settings.'),
  'line-alarm': issue('{about} has no service.', 'Check the cable, then ask the operator.'),
  'd-channel-down': issue(
    '{about}: the other side does not answer (no signalling).',
    'Check side and kind of connection, then ask the operator.',
  ),
  'no-network': issue(
    'There is no network: telephones over the network are out of reach.',
    'Check the network cable. Telephones on sockets keep working.',
  ),

  // Hardware that changed
  'card-moved': issue(
    '{card} moved: from {from} to {to}. Without service until they follow: {users}.',
    'They can move with it: see Changed hardware, under System.',
  ),
  'card-moved-unused': issue(
    '{card} moved: from {from} to {to}. No telephone and no line needs to follow.',
    'See Changed hardware, under System.',
  ),
  'card-missing': issue(
    '{card} ({place}) is no longer there. Without service: {users}.',
    'Put it back, or decide what becomes of them: see Changed hardware, under System.',
  ),
  'card-missing-unused': issue(
    '{card} ({place}) is no longer there. Nothing used it.',
    'See Changed hardware, under System.',
  ),
  'card-new': issue(
    '{card} ({place}) is new.',
    'Its sockets can be put into service: see Changed hardware, under System.',
  ),
  'card-changed': issue(
    'Modules of {card} ({place}) were exchanged. Without service: {users}.',
    'See Changed hardware, under System.',
  ),
  'card-changed-unused': issue(
    'Modules of {card} ({place}) were exchanged.',
    'See Changed hardware, under System.',
  ),
  'card-replaced': issue(
    '{now} stands where {card} was ({place}). Without service: {users}.',
    'See Changed hardware, under System.',
  ),
  'card-replaced-unused': issue(
    '{now} stands where {card} was ({place}). What was connected to sockets of the same kind goes on there.',
    'See Changed hardware, under System.',
  ),
  'hardware-changed-again': issue('The hardware has changed again meanwhile.', 'Look at the page again.'),
  'known-hardware-not-saved': issue(
    'The known hardware could not be saved ({reason}).',
    'Check the disk. Until then the same is asked again after each start.',
  ),
  'ports-wait': issue(
    'A card is back, but its ports ({count}) can only be put into service while nobody calls.',
    'That happens by itself as soon as nobody calls.',
  ),

  // What the checks find on cards and lines
  'card-held': issue(
    '{card} is held by another driver ({by}), perhaps by right.',
    'If the card is for telephones, remove that driver from the machine and restart it.',
  ),
  'card-empty': issue(
    '{card} works, but carries no module: it has no socket that could be used.',
    'Switch the machine off and plug modules (FXS for handsets, FXO for lines) onto the card.',
  ),
  'card-not-rebound': issue(
    '{about} could not be taken from the driver {by}: {reason}',
    'Restart the machine: from now on that driver stays away from the card.',
  ),
  'driver-other-kernel': issue(
    'The driver {module} was built for another kernel than the running one ({kernel}).',
    'Start the machine with the former kernel, or install the drivers for this one.',
  ),
  'driver-other-machine': issue(
    'The driver {module} was built for another kind of processor.',
    'Install the drivers for this machine’s processor.',
  ),
  'driver-unsigned': issue(
    'The kernel refuses the driver {module}, because it is not signed with a key this machine trusts.',
    'Switch Secure Boot off in the machine’s setup, or have the drivers signed with a key it knows.',
  ),
  'driver-option-refused': issue(
    'A driver refuses to load with the option {reason}.',
    'Choose the country again under System and apply; then load the driver again.',
  ),
  'firmware-missing': issue(
    '{card} does not work fully, because its firmware is missing: {file}.',
    'Install the firmware package of DAHDI, which holds this file, then switch the machine off and on.',
  ),
  'hardware-echo-failed': issue(
    'The echo canceller of {card} does not start.',
    'The computer cancels echo meanwhile. Switch the machine off and on; if it stays so, the module on the card is at fault.',
  ),
  'hardware-echo-absent': issue(
    '{card} has no echo canceller of its own.',
    'Nothing to do: the computer cancels echo.',
  ),
  'echo-canceller-missing': issue(
    '{about}: {ports} ports work without an echo canceller.',
    'Apply again; if it stays so, the module dahdi_echocan_mg2 is missing.',
  ),
  'port-power-alarm': issue(
    '{about} drew too much current, and its power was cut for a moment.',
    'Look for a short circuit on the line, or too many telephones on one socket.',
  ),
  'port-shorted': issue(
    '{about} is switched off, because it drew too much current again and again.',
    'Unplug the line and look for a short circuit. Then restart the machine.',
  ),
  'irq-misses': issue(
    '{about}: the computer was too late {count} times in the last {minutes} minutes. Voices click and faxes fail.',
    'Put the card into another slot, and unplug what shares its interrupt.',
  ),
  'no-interrupts': issue(
    '{about} sends no interrupts, so it cannot work.',
    'Put the card into another slot, or update the machine’s BIOS.',
  ),
  'clock-slips': issue(
    '{about}: two clocks drift apart ({count} slips in the last {minutes} minutes). Faxes and modems fail.',
    'The line to the public network must be the clock. Check the side of each line, and that only one network is connected.',
  ),
  'line-errors': issue(
    '{about} receives errors ({count} in the last {minutes} minutes).',
    'Check plugs and cable, and keep them away from power cables; then ask the operator.',
  ),
  'line-errors-sent': issue(
    '{about}: the other end receives errors from us ({count} in the last {minutes} minutes).',
    'Check plugs and cable, and the line build-out.',
  ),
  'no-battery': issue(
    '{about} has no voltage: no line is plugged in, or it is dead.',
    'Plug the line in. If a plain telephone on it works, its voltage is low: lower the threshold under Lines, what holds for all of them.',
  ),
  'line-no-framing': issue(
    '{about} has a signal that makes no sense.',
    'Check that both ends are E1 or both are T1, with the same coding.',
  ),
  'line-far-end-deaf': issue(
    '{about}: the other end does not hear us.',
    'Check the wires we send on, and whether sending and receiving are swapped.',
  ),
  'line-upstream-broken': issue(
    '{about}: the network sends its alarm signal (AIS).',
    'The fault is behind the socket: ask the operator.',
  ),
  'line-recovering': issue('{about} is coming back.'),
  'line-looped': issue(
    '{about} is looped: we hear ourselves.',
    'Take the loop plug out, or ask the operator to end the test.',
  ),
  'crc4-mismatch': issue(
    '{about}: one end checks with CRC4, the other does not.',
    'Switch CRC4 over on this line.',
  ),
  'same-side': issue(
    '{about}: both ends play the same side.',
    'Change the side of this line: one end is the network, the other the subscriber.',
  ),
  'bri-asleep': issue('{about} rests.', 'This is normal between calls: it wakes with the next one.'),
  'bri-never-wakes': issue(
    '{about} has been without a signal for {hours} hours.',
    'Make a test call. If it fails, check the cable and the network terminator.',
  ),
  'companding-mismatch': issue(
    '{about} is a {kind} and speaks {law}, but lines of this country are {wantedKind} with {wanted}: voices would be loud and distorted.',
    'Check the country, or the switch on the card that chooses E1 or T1.',
  ),
  'signalling-reversed': issue(
    '{about} has the signalling of the other end ({found}).',
    'Apply again. If it stays so, the module in this socket is of the other kind.',
  ),
  'fix-gone': issue('There was nothing to mend any more.'),
  'fix-needs-root': issue(
    'Cards cannot be touched from here: this installation has no helper for it.',
    'Use the command line with root’s rights.',
  ),
  'fix-drops-calls': issue(
    'This would end running calls ({count}).',
    'Confirm it, or wait until nobody talks.',
  ),
  'fix-not-applied': issue(
    'The change is saved, but could not be put in force.',
    'Look at the pending changes.',
  ),

  // Asterisk and applying
  'asterisk-down': issue(
    'The telephone exchange (Asterisk) does not answer: {reason}',
    'It is being started again; nobody can call meanwhile.',
  ),
  'asterisk-not-started': issue('Asterisk could not be started: {reason}', 'The log of Asterisk tells more.'),
  'asterisk-silent': issue('Asterisk does not answer: {reason}', 'The log of Asterisk tells more.'),
  'asterisk-ends': issue(
    'Asterisk ends right after its start, {restarts} times so far.',
    'The log of Asterisk tells more.',
  ),
  'reload-failed': issue('Asterisk did not reload {module}: {reason}'),
  'asterisk-keeps-failing': issue(
    'Asterisk keeps failing, with earlier configurations too.',
    'The log of Asterisk tells more. Telephones are out of service.',
  ),
  'configuration-fell-back': issue(
    'Asterisk failed with the last configuration, so an earlier one (number {generation}) is in force.',
    'Check what was changed last before applying it again.',
  ),
  'telephone-not-configured': issue('{about} is not known to Asterisk after applying.'),
  'apply-interrupted': issue(
    'Applying was interrupted; the former files are back.',
    'Apply again when it suits.',
  ),
  'apply-not-undone': issue(
    'Applying was interrupted, and the former files could not be put back.',
    'Check the disk, then restart the appliance.',
  ),
  'apply-broke-off': issue('Applying broke off: {reason}', 'Try again; the log tells more.'),
  'nothing-in-force': issue('Nothing has been applied yet, so there is nothing to go back to.'),
  'files-found': issue(
    'Files that were there before will be replaced ({count}).',
    'Copies are kept in {kept}.',
  ),
  'file-edited-by-hand': issue(
    '{file} was changed by hand; applying replaces it.',
    'A copy is kept as {kept}. What should stay belongs into the .custom.conf file beside it.',
  ),
  'file-unreadable': issue('{file} could not be read ({error}).'),
  'file-not-written': issue(
    '{about} could not be written ({error}).',
    'Nothing was changed. Check the disk.',
  ),
  'file-unsafe': issue('{file} was not accepted: {complaint}'),
  'system-conf-refused': issue('The configuration of the cards is not valid, line {line}: {message}'),
  'start-failed': issue('The appliance did not start completely: {reason}', 'The log tells more.'),
  'control-socket-failed': issue(
    'The command line cannot reach this appliance: {reason}',
    'Telephones and pages work. Restart the appliance.',
  ),
  'web-port-taken': issue('Port {wanted} is taken by another program, so these pages are on port {used}.'),

  // Root's work
  'root-helper-unreachable': issue(
    'The helper that may touch cards and services does not answer: {reason}',
    'Restart the appliance.',
  ),
  'driver-not-allowed': issue('A driver was refused: {complaint}'),
  'driver-load-failed': issue('The driver {module} could not be loaded: {reason}', 'Restart the machine.'),
  'driver-unload-failed': issue(
    'The driver {module} could not be unloaded: {reason}',
    'Restart the machine.',
  ),
  'machine-refused': issue('The machine does not obey ({action}): {reason}'),
  'unit-failed': issue('{unit} could not be controlled ({action}): {reason}'),
  'dahdi-cfg-timeout': issue('Configuring the cards took too long.', 'Restart the machine.'),
  'dahdi-cfg-failed': issue('Configuring the cards failed ({status}): {reason}'),
  'dahdi-syntax': issue('The configuration of the cards is not understood, line {line}: {message}'),
  'dahdi-not-loaded': issue('The telephone drivers are not loaded.', 'Look for cards again under System.'),
  'dahdi-no-file': issue('The configuration of the cards is missing ({file}).', 'Apply again.'),
  'dahdi-spans-not-assigned': issue(
    'The cards’ spans were not put in order by the driver.',
    'Restart the machine.',
  ),
  'dahdi-span-refused': issue('The driver refused span {span}: {reason}'),
  'dahdi-channel-refused': issue('The driver refused channel {channel}: {reason}'),
  'dahdi-no-channel': issue('Channel {channel} does not exist.', 'Look for cards again under System.'),
  'dahdi-echo-canceller-refused': issue('Channel {channel} has no echo canceller: {reason}'),
  'dahdi-dynamic-span-refused': issue('A virtual span was refused: {reason}'),
  'dahdi-startup-refused': issue('A span could not be started: {reason}'),
  'dahdi-zone-refused': issue('The country’s tones were refused: {reason}'),
  'dahdi-locked': issue(
    'The configuration of the cards is locked by an earlier run: {reason}',
    'Restart the machine.',
  ),

  // Spans and cards
  'card-needs-wanpipe': issue(
    '{about} works with its maker’s own driver (wanpipe) only, which Offhook does not bring.',
  ),
  'r2-needs-e1': issue(
    '{about}: R2 needs a real E1 connection, and span {span} is none.',
    'Choose ISDN for it, or another connection.',
  ),
  'r2-not-built': issue('{about}: this Asterisk was built without R2 (libopenr2).', 'Choose ISDN for it.'),
  'span-no-data-channel': issue(
    '{about} uses {place}, whose {channels} channels leave no place for the signalling.',
    'Choose another connection.',
  ),
  'span-standard-fixed': issue(
    '{about}: the card stays on {found}; {wanted} cannot be set from here.',
    'Change its jumper, or the standard of the line.',
  ),
  'span-not-assigned': issue(
    'The driver refused number {wanted} for span {local} of {device}.',
    'Restart the machine.',
  ),
  'span-type-refused': issue(
    'The driver refused {wanted} for span {local} of {device}.',
    'Restart the machine.',
  ),
  'pin-is-number': issue('The PIN of mailbox {number} is its own number.', 'Choose another PIN.'),
  'mail-no-server': issue(
    'Messages of {number} should be mailed, but no mail server is set.',
    'Enter the mail server of the office.',
  ),
  'mailbox-never-deleted': issue(
    'Messages of {number} should be deleted when mailed, but no recording is mailed.',
    'Enter an e-mail address and attach the recordings.',
  ),
  'operator-own-mailbox': issue(
    'In the greeting of {number}, 0 leads back to the same greeting.',
    'Choose another destination for 0.',
  ),
  'fax-no-address': issue(
    '{about} leads to the fax, which has no e-mail address.',
    'Enter an address for faxes.',
  ),
  'recording-number-twice': issue(
    'Two recordings have the number {index}.',
    'Give one of them another number.',
  ),
  'speed-dial-twice': issue('There are two speed dials {index}.', 'Change one of them.'),
  'music-name-taken': issue('A class of music cannot be called “{id}”.', 'Give it another name.'),
  'mail-not-set': issue('No mail server is saved yet.', 'Save one first.'),
  'mail-bad-address': issue('That is no address of mail.'),
  'mail-test-login': issue(
    'The mail server refuses the login: {reason}',
    'Check the user name and the password of the mail server.',
  ),
  'mail-test-server': issue(
    'The mail server did not take the letter: {reason}',
    'Check its name, port and security.',
  ),
  'mail-test-address': issue('Mail to {address} was refused: {reason}', 'Correct the address.'),
  'mail-login-refused': issue(
    'The mail server refuses the login: {reason} ({waiting} waiting)',
    'Check the user name and the password of the mail server.',
  ),
  'mail-server-refused': issue(
    'The mail server takes no mail: {reason} ({waiting} waiting)',
    'Check its name, port and security. Mail waits and is sent later.',
  ),
  'mail-address-refused': issue('Mail to {address} was refused: {reason}', 'Correct the address.'),
  'mail-unreadable': issue(
    'A mail could not be written, because what it was made of could not be read.',
    'The message itself is still in its mailbox.',
  ),

  // Line tests
  'line-test-asterisk-down': issue(
    'The telephone exchange is not running, so nothing can be tested.',
    'See the dashboard for why.',
  ),
  'line-test-not-open': issue(
    'The telephone exchange does not have this port open.',
    'See the card’s page for why.',
  ),
  'line-test-busy': issue('It is in a call.', 'Wait until the call is over, then test again.'),
  'line-test-running': issue('It is being tested already.'),
  'line-test-no-such-port': issue(
    'There is nothing to test there.',
    'Give the port a purpose and apply it first.',
  ),
  'line-test-bad-number': issue(
    'That is not a number that can be dialled.',
    'Use digits, * and #; a + in front is fine.',
  ),
  'line-test-emergency': issue(
    'A test never calls a number that begins like the emergency number {number}.',
    'Take another number.',
  ),
  'line-test-broken-off': issue(
    'The test was broken off: the telephone exchange went away meanwhile.',
    'Test again.',
  ),
  'test-handset-not-rung': issue(
    'The telephone did not ring: {cause}.',
    'Put its receiver down. If it is down, look at the port on the card’s page.',
  ),
  'test-handset-not-lifted': issue(
    'The telephone was rung for {seconds} seconds, and nobody lifted it.',
    'If nobody heard it ring, check the wire and the telephone, then test again.',
  ),
  'test-handset-put-down': issue(
    'The telephone was lifted after {seconds} seconds, and put down before its number {number} had been said.',
  ),
  'test-handset-lifted': issue(
    'The telephone rang, was lifted after {seconds} seconds and heard its number {number}. No key was pressed.',
  ),
  'test-handset-confirmed': issue(
    'The telephone rang, was lifted after {seconds} seconds and heard its number {number}; the key {key} arrived. Ringing, speech and keys work.',
  ),
  'test-line-no-battery': issue(
    'There is no line voltage: nothing is plugged in, or the line is dead.',
    'Plug the line in, or ask its operator. A telephone in the same socket tells which.',
  ),
  'test-line-not-seized': issue('The line could not be taken: {cause}.', 'Test again when nobody uses it.'),
  'test-not-recorded': issue(
    'The line could be taken, but what came from it was not recorded.',
    'Check that the disk is not full, then test again.',
  ),
  'test-dial-tone': issue('Dial tone is there: {frequency} Hz at {level} dBm0.'),
  'test-dial-tone-faint': issue(
    'Dial tone is there ({frequency} Hz), but very faint: {level} dBm0.',
    'Raise the gain from the line, or ask the operator to measure it.',
  ),
  'test-dial-tone-loud': issue(
    'Dial tone is there ({frequency} Hz), but very loud: {level} dBm0.',
    'Lower the gain from the line.',
  ),
  'test-dial-tone-foreign': issue(
    'There is a steady tone of {frequency} Hz at {level} dBm0, which is not this country’s dial tone.',
    'Calls may work all the same. Check the country in the system’s settings; behind another telephone system its own tone is normal.',
  ),
  'test-dial-tone-none': issue(
    'There is no dial tone: the line stays silent ({level} dBm0).',
    'Plug a telephone into the same socket. If it is silent too, the operator has to mend the line.',
  ),
  'test-dial-tone-other': issue(
    'Instead of dial tone there is another tone: {tone}.',
    'Test again in a minute. If it stays, ask the operator.',
  ),
  'test-dial-tone-sound': issue(
    'Instead of dial tone there is some other sound, at {level} dBm0.',
    'Somebody may be talking on the line, or it hums. Listen with a telephone in the same socket.',
  ),
  'test-echo-none': issue(
    'The line gives back nothing that could be measured: the echo is at least {loss} dB down.',
  ),
  'test-echo-good': issue(
    'The line gives back little of what is sent: the echo is {loss} dB down at 1020 Hz.',
  ),
  'test-echo-fair': issue(
    'The line gives back rather much of what is sent: the echo is {loss} dB down at 1020 Hz. The echo canceller copes with it.',
    'Check that the country is right: it decides what the port expects of a line.',
  ),
  'test-echo-strong': issue(
    'The line gives back nearly all that is sent: the echo is only {loss} dB down at 1020 Hz, too much for an echo canceller.',
    'Check the country and the gains of the line; a second telephone in parallel does it too.',
  ),
  'test-call-rings': issue('{number} was dialled, and it rings there.'),
  'test-call-sound': issue(
    '{number} was dialled, and there is sound at {level} dBm0: somebody or something answered.',
  ),
  'test-call-tone': issue('{number} was dialled, and a steady tone comes back at {level} dBm0.'),
  'test-call-busy': issue('{number} was dialled, and is busy.'),
  'test-call-refused': issue('{number} was dialled, and the network refused it.', 'Check the number.'),
  'test-call-not-dialled': issue(
    '{number} was dialled, but dial tone is still there: the exchange did not understand the digits.',
    'Try the other dial mode of the line: tones or pulses.',
  ),
  'test-call-silent': issue(
    '{number} was dialled, and then the line stayed silent.',
    'Test again; some networks need longer.',
  ),
  'test-call-not-made': issue(
    '{number} could not be dialled: {cause}.',
    'Test again when nobody uses the line.',
  ),
  'test-layers-up': issue('The connection is up: layer 1 (the wire) and layer 2 (the signalling).'),
  'test-layer1-up': issue('The connection is up (layer 1).'),
  'test-layer1-down': issue(
    'The connection is down: layer 1, the wire, reports an alarm ({alarm}).',
    'Check the cable and the device at its other end.',
  ),
  'test-layer1-rests': issue(
    'The connection is at rest (layer 1: {alarm}), which is normal for a basic rate line between calls. A test call shows whether it works.',
  ),
  'test-layer2-down': issue(
    'The wire works, but the signalling (layer 2) is down.',
    'Check which side of the line we are, and ask the operator whether the line is switched on.',
  ),
  'test-layer2-rests': issue(
    'The wire works, and the signalling (layer 2) rests, which is normal for a basic rate line between calls. A test call shows whether it works.',
  ),
  'test-call-answered': issue('{number} was called, and answered after {seconds} seconds.'),
  'test-call-not-answered': issue('{number} was called; it rang there, and nobody answered.'),
  'test-call-failed': issue('{number} was called without success: {cause}.'),
  // Codes
  'code-changed-twice': issue('The code of “{feature}” is set twice.', 'Keep one of them.'),
  'code-twice': issue(
    '{code} is the code of “{feature}” and of “{other}”.',
    'Give “{feature}” another code: {proposal} is free.',
  ),
  'code-hidden': issue(
    '{code} ({feature}) cannot be dialled: {number} goes to {otherCode} ({other}).',
    'Give it another code: {proposal} is free.',
  ),
  'code-partly-hidden': issue(
    '{code} ({feature}) does not work as {numbers}: other codes are dialled like that.',
    'Give it another code ({proposal} is free), or the extensions other numbers.',
  ),
  'code-ended-by-hash': issue(
    '{code} ({feature}) cannot be dialled on an analog handset: # ends dialling, and {number} is called.',
    'Give it another code: {proposal} is free.',
  ),
  'code-emergency': issue(
    '{code} ({feature}) stands in the way of the emergency number {number}.',
    'Give it another code: {proposal} is free.',
  ),
  'code-hides-number': issue(
    '{number} cannot be called: {code} ({feature}) is dialled the same way.',
    'Give the code another one ({proposal} is free), or the number.',
  ),
  'code-hides-outside': issue(
    '{code} ({feature}) is dialled like an outside number: {number}.',
    'Give it another code: {proposal} is free.',
  ),
  'person-taken': issue('Somebody is called {id} already.', 'Choose another name.'),
  'no-such-person': issue('There is no such person any more.', 'Load the page again.'),
  'message-gone': issue('The message is not where it was any more.', 'Load the page again.'),
  'message-refused': issue(
    'The mailbox refused it.',
    'The folder may be full: delete some messages in it first.',
  ),
  'messages-partly': issue('{done} of {of} messages were done.', 'The others are as they were.'),
  'asterisk-not-asked': issue(
    'The telephone system does not answer.',
    'Nothing may have changed: try again in a moment.',
  ),
  'no-such-mailbox': issue('There is no such mailbox.', 'Choose another.'),
  'no-mailbox': issue('This extension has no voicemail.', 'The administrator can give it one.'),
  'no-telephone': issue('No telephone belongs to this extension.', 'The administrator can connect one.'),
  'not-a-number': issue('That number cannot be called.', 'Dial it on the telephone.'),
  'follow-me-empty': issue('Follow-me has no number.', 'Write at least one number, or switch it off.'),
  'blacklist-not-allowed': issue(
    'Your class of service does not let you refuse numbers for the whole house.',
    'Ask your administrator.',
  ),
  'forward-nowhere': issue(
    '{number} leads nowhere from your telephone.',
    'Type it as you would dial it here.',
  ),
  'forward-not-outside': issue(
    'Your calls may not be forwarded to the outside ({number}).',
    'The administrator can give your class of service the right.',
  ),
  'generation-gone': issue(
    'Generation {generation} is no longer kept.',
    'Choose another one in the history.',
  ),
  'no-trial': issue('There is nothing to confirm any more.', null),
  'trial-running': issue(
    'The last changes are on trial and have not been confirmed.',
    'Keep them or take them back first; then apply.',
  ),
  'trial-not-undone': issue(
    'Nobody confirmed the last changes, and the former configuration could not be brought back.',
    'It is tried again every minute. See what stands in its way.',
  ),
  'trial-not-ended': issue(
    'That could not be written down: {error}.',
    'Make room on the disk and try again.',
  ),
  // Operator panel
  'panel-not-allowed': issue(
    'You have no right to do that on the panel.',
    'Rights are given on the page of the staff.',
  ),
  'panel-call-gone': issue('That is no longer so: the call has ended or changed meanwhile.'),
  'panel-no-telephone': issue(
    'There is no telephone for it that could ring now.',
    'See that you have an extension and that its telephone is connected.',
  ),
  'panel-no-such-place': issue('There is no such place to send the call to.'),
  'panel-bad-number': issue('That is not a number that can be dialled.'),
  'panel-asterisk-down': issue('Asterisk does not answer, so nothing can be done on the panel.'),
  'panel-no-key': issue(
    'The feature code it is done with is switched off.',
    'Switch it on among the feature codes.',
  ),
  'presence-too-long': issue('That is too long: {most} letters at most.'),
  'panel-slot-taken': issue('Somebody is parked on this place already.', 'Choose another place.'),
  'panel-taken-meanwhile': issue('The call cannot come back: somebody has taken it.'),
  'panel-not-kept': issue('It could not be written down.', 'Look under System whether the disk is full.'),
  'panel-not-carried-out': issue('Asterisk did not do it ({reason}).'),
  'tidy-failed': issue(
    'What was to go could not all be deleted.',
    'Asterisk has to run for it; it is tried again within the hour.',
  ),
  'report-not-mailed': issue(
    'A report for {to} could not be made ready to be mailed: {reason}.',
    'It is tried again. If it is too large, choose a shorter time or a PDF.',
  ),
  'postgres-away': issue(
    'The PostgreSQL server at {host} does not take the calls: {reason}.',
    'They wait on the disk, nothing is lost. Look at the server, its name, user and password.',
  ),
  'smdr-away': issue(
    'Nobody takes the lines of calls at {place} ({reason}). {waiting} are waiting on the disk.',
    'Look at the cable, the port and the receiver; nothing is lost meanwhile.',
  ),
  'smdr-stuck': issue(
    'The receiver at {place} is there, but takes no lines. {waiting} are waiting on the disk.',
    'Is it out of paper, switched off, or set to another flow control?',
  ),
  'front-panel-away': issue(
    'The front panel at {path} does not answer: {reason}.',
    'Look at its cable, its power and the model that is set up.',
  ),
  'backup-failed': issue('The backup could not be made: {reason}.', 'Look at the disk, then try again.'),
  'backup-wrong-key': issue(
    'The backup does not open with this key.',
    'It was made on another machine: type in the recovery key of that one.',
  ),
  'sound-not-readable': issue(
    'This file is no sound that can be read here.',
    'Send a WAV file, or use a browser that plays it.',
  ),
  'sound-too-large': issue('The file is larger than {megabytes} MB.', 'Send a shorter one.'),
  'sound-too-long': issue('The sound is longer than {minutes} minutes.', 'Send a shorter one.'),
  'sound-not-kept': issue('The sound could not be kept ({error}).', null),
  'sound-not-in-force': issue(
    'The telephones do not know this recording yet.',
    'Apply the changes first, then record.',
  ),
  'numbers-number': issue('That is no number.', 'Write digits, with + in front where it has one.'),
  'numbers-name': issue('That name cannot be kept.', 'Letters, digits and spaces, 40 at most.'),
  'numbers-place': issue('There is no such place.', 'One or two digits.'),
  'journal-unreadable': issue('The log cannot be read: {reason}'),
  'backup-damaged': issue('The backup is damaged: {reason}.', 'Take another one.'),
  'backup-foreign': issue('This is no backup that can be taken back: {reason}.', 'Take another file.'),
  'backup-newer': issue(
    'The backup was made by a newer version of Offhook ({reason}).',
    'Update this machine first.',
  ),
  'import-foreign': issue(
    'Nothing of a telephone system that Offhook knows was found in this file.',
    'Take the backup itself, as the other system made it.',
  ),
  'import-failed': issue('The import failed: {reason}.', 'Look at the disk, then try again.'),
  'import-too-large': issue('The file is larger than any backup.', 'Take another file.'),
  'import-choices-failed': issue(
    'What people had set by telephone could not all be written: {reason}.',
    'Bring it over once more when Asterisk answers.',
  ),
  'import-files-failed': issue(
    'Messages and recordings ({count}) could not all be put in their places.',
    'Look at the disk and at Asterisk, then bring them over once more.',
  ),
  'import-not-open': issue('Nothing to import is open.', 'Choose a file first.'),
  'import-not-accepted': issue('The settings were not accepted yet.', 'Accept them first.'),
  'backup-not-open': issue('No backup is open.', 'Look into one first.'),
  'backup-choices-failed': issue(
    'What people had set by telephone could not all be put back: {reason}.',
    'Take the backup back once more when Asterisk answers.',
  ),
  'backup-files-failed': issue(
    'Messages and recordings ({count}) could not all be put back.',
    'Look at the disk, then take the backup back once more.',
  ),
  // Updates
  'update-foreign': issue('This is no update of Offhook.', 'Take the file that ends with .update.'),
  'update-forged': issue(
    'The signature of this update is not that of the maker of this system.',
    'It was changed on its way, or made for other machines: fetch it again from where you trust it.',
  ),
  'update-unknown': issue('This update is made for another machine.', 'Take the one for this one.'),
  'update-damaged': issue('The file of the update is not whole.', 'Fetch it again.'),
  'update-settings-newer': issue(
    'That version is too old for the settings of today, which it could not read.',
    'Take a newer one. Settings from before the last change of version are in the backups.',
  ),
  'update-older': issue(
    'That version ({version}) is older than the one that runs ({running}).',
    'If you mean it, say so below.',
  ),
  'update-running': issue('An update is being written already.', 'Wait until it is done.'),
  'update-on-trial': issue(
    'What runs is itself still on trial.',
    'Wait until it is confirmed: a few minutes after the start.',
  ),
  'update-no-slots': issue(
    'This machine does not run from a disk with two systems, so it cannot be updated this way.',
    'Write the new image, and bring a backup over.',
  ),
  'update-nothing-written': issue('There is nothing whole in the second slot.', 'Write an update first.'),
  'update-nothing-received': issue('There is no update here to be written.', 'Choose a file first.'),
  'update-not-written': issue(
    'The update could not be written ({error}).',
    'What runs is untouched. Try again; if it happens once more, the disk may be failing.',
  ),
  'update-disk-spoilt': issue(
    'The update was written, but the disk gives back something else.',
    'What runs is untouched, but this disk is failing: make a backup and replace it.',
  ),
  'update-not-done': issue('The update could not go on ({error}).', 'What runs is untouched. Try again.'),
  'update-not-fetched': issue(
    'The server of updates could not be asked ({reason}).',
    'Look at its address and at the network; it is tried again the next night.',
  ),
  'update-failed-not-started': issue(
    'The update {version} did not pass: it did not start. The former version, {former}, runs.',
    'Nothing is lost. Tell the maker of the update.',
  ),
  'update-failed-cut-short': issue(
    'The update {version} did not pass: the machine stopped or lost power before it was confirmed. The former version, {former}, runs.',
    'Nothing is lost. If it was the power, start it again.',
  ),
  'update-failed-daemon': issue(
    'The update {version} did not pass: its program for the pages and the settings did not stay up. The former version, {former}, runs.',
    'Nothing is lost. Tell the maker of the update.',
  ),
  'update-failed-web': issue(
    'The update {version} did not pass: its pages did not answer. The former version, {former}, runs.',
    'Nothing is lost. Tell the maker of the update.',
  ),
  'update-failed-asterisk': issue(
    'The update {version} did not pass: Asterisk did not run. The former version, {former}, runs.',
    'Nothing is lost. Tell the maker of the update.',
  ),
  'update-failed-spans': issue(
    'The update {version} did not pass: cards or lines that had worked did not ({count}: {names}). The former version, {former}, runs.',
    'Look whether they work now. If a cable was pulled meanwhile, start the update again.',
  ),
  'update-failed-ports': issue(
    'The update {version} did not pass: sockets of cards were missing ({count}: {names}). The former version, {former}, runs.',
    'Look whether they work now, then start the update again or tell its maker.',
  ),
  'update-failed-phones': issue(
    'The update {version} did not pass: telephones did not register ({count}: {names}). The former version, {former}, runs.',
    'If they were switched off meanwhile, start the update again.',
  ),
  'update-failed-call': issue(
    'The update {version} did not pass: a test call did not go through. The former version, {former}, runs.',
    'Nothing is lost. Tell the maker of the update.',
  ),
  'settings-of-before-update': issue(
    'This version could not read the settings of the newer one, so those from before the update are back.',
    'What was changed in between is in the file {kept}.',
  ),
}
