/** Groups, queues, menus, schedules, switches, announcements, rooms, paging: which test proves which of them. */

const groups = 'test/real-asterisk/groups-and-queues.test.ts'
const rooms = 'test/real-asterisk/menus-and-rooms.test.ts'
const rules = 'test/model/call-flow-rules.test.ts'

export const flowFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  {
    feature: 'Ring group, all together',
    where: `${groups} › rings all: the first who answers has the call, the others stop, and they see whose call it is`,
  },
  {
    feature: 'Ring group, destination afterwards',
    where: `${groups} › goes on elsewhere when nobody answers`,
  },
  {
    feature: 'Ring group, hunt, announcement and music',
    where: `${groups} › hunts: one after the other, with an announcement and music`,
  },
  {
    feature: 'Ring group, memory hunt',
    where: `${groups} › hunts with a memory: who rang before rings again with the next`,
  },
  {
    feature: 'Ring group, first available',
    where: `${groups} › rings only the first who is free: not who is busy, and nobody after him`,
  },
  {
    feature: 'Ring group, first not on the phone; forwards of members',
    where: `${groups} › leaves those in peace who are talking, and follows the forward of a member`,
  },
  {
    feature: 'Ring group, random',
    where: `${groups} › rings everybody in an order of chance, then goes on to a menu`,
  },
  {
    feature: 'Ring group, outside members',
    where: `${groups} › calls an outside member with the rights of the group, which the caller does not get`,
  },
  {
    feature: '*45 queue log on and off, penalty',
    where: `${groups} › an agent logs on by code, gets the call before one of higher penalty, and logs off`,
  },
  { feature: '<queue>* and <queue>** (2.4)', where: `${groups} › logs off with two stars` },
  { feature: '*46 pause', where: `${groups} › a break: no calls come, and it ends` },
  { feature: '*47 callers, position', where: `${groups} › says how many wait, and the caller his position` },
  { feature: 'Queue, nobody there', where: `${groups} › without anybody to answer goes on at once` },
  {
    feature: 'Queue, announcement and recording',
    where: `${groups} › says something on joining, and records from the answer on`,
  },
  { feature: 'Menu, keys', where: `${rooms} › a key leads where it should` },
  {
    feature: 'Menu, direct dial',
    where: `${rooms} › an extension can be dialled, and the number of a group`,
  },
  {
    feature: 'Menu, invalid keys and tries',
    where: `${rooms} › what leads nowhere is said, and after the last try the call goes on elsewhere`,
  },
  {
    feature: 'Menu, emergency numbers',
    where: `${rooms} › an emergency number is called, though a key says otherwise`,
  },
  {
    feature: 'Menu, hang-up at the prompt',
    where: `${rooms} › whoever hangs up at the greeting leaves no channel`,
  },
  {
    feature: 'Schedule, hours, holidays and overrides',
    where: 'test/model/schedules.test.ts › says the same as the model, whatever the schedule and the moment',
  },
  {
    feature: '*27N override',
    where: `${rooms} › a code opens it, keeps it open, and lets its hours decide again`,
  },
  {
    feature: '*28N day/night with its lamp',
    where: `${rooms} › a code switches to night and back, with its lamp, and calls go the other way`,
  },
  {
    feature: '*28N with a PIN',
    where: `${rooms} › asks for its PIN; a wrong one three times changes nothing`,
  },
  { feature: '*28 all', where: `${rooms} › all together: those with a PIN only for who knows it` },
  { feature: 'Announcement before an answer', where: `${rooms} › is heard before an answer` },
  { feature: 'Announcement, repeat key', where: `${rooms} › is repeated by a key, then the call goes on` },
  {
    feature: 'Conference: place, music, *87',
    where: `${rooms} › the first hears his place and music; with the second the music stops; three can be counted`,
  },
  {
    feature: 'Conference: PIN, administrator, full',
    where: `${rooms} › asks for a PIN, waits for the administrator, and is full`,
  },
  {
    feature: 'Paging',
    where: `${rooms} › a group answers by itself, but for who does not want to be disturbed and who talks`,
  },
  { feature: 'Paging into a call', where: `${rooms} › whispers to who talks, where the group wants that` },
  { feature: '*80 *54 *55 intercom', where: `${rooms} › the intercom reaches who allows it` },
  { feature: 'Circles of destinations', where: `${rules} › does not lead in a circle that rings nobody` },
  { feature: 'offhook trace', where: 'test/trace/trace.test.ts › a group, and what comes afterwards' },
]
