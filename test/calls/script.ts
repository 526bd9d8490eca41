/** Writes the events of a call as Asterisk 22 does, from a script of who does what. */

export type EventRow = {
  readonly eventtype: string
  readonly eventtime: number
  readonly uniqueid: string
  readonly linkedid: string
  readonly channame: string
  readonly cid_num: string
  readonly cid_name: string
  readonly exten: string
  readonly appname: string
  readonly appdata: string
  readonly accountcode: string
  readonly userfield: string
  readonly extra: string
}

interface Channel {
  readonly name: string
  readonly account: string
  readonly number: string
  readonly callerName: string
  linkedId: string
  readonly uniqueId: string
}

const START = 1_790_000_000

/** Seconds of the script's own clock; every act happens at the time last said. */
export class Script {
  readonly rows: EventRow[] = []
  private now = START
  private count = 0
  private readonly channels = new Map<string, Channel>()

  at(seconds: number): this {
    this.now = START + seconds
    return this
  }

  /** A channel comes: `exten` is what it dials, empty where it is called. */
  start(
    name: string,
    options: { account?: string; number?: string; callerName?: string; exten?: string; with?: string },
  ): this {
    const uniqueId = `${this.now}.${++this.count}`
    const linkedId = options.with === undefined ? uniqueId : this.channel(options.with).linkedId
    const { account = '', number = account, callerName = '' } = options
    this.channels.set(name, { name, account, number, callerName, linkedId, uniqueId })
    return this.event(name, 'CHAN_START', { exten: options.exten ?? '' })
  }

  answer(name: string): this {
    return this.event(name, 'ANSWER')
  }

  /** Whoever is in a bridge takes over the oldest linked id of it. */
  enter(name: string, bridge: string, technology = 'simple_bridge', linkedWith?: string): this {
    if (linkedWith !== undefined) this.channel(name).linkedId = this.channel(linkedWith).linkedId
    return this.event(name, 'BRIDGE_ENTER', { extra: { bridge_id: bridge, bridge_technology: technology } })
  }

  leave(name: string, bridge: string): this {
    return this.event(name, 'BRIDGE_EXIT', {
      extra: { bridge_id: bridge, bridge_technology: 'simple_bridge' },
    })
  }

  app(name: string, app: string, data: string): this {
    return this.event(name, 'APP_START', { app, data })
  }

  appEnds(name: string, app: string): this {
    return this.event(name, 'APP_END', { app })
  }

  other(name: string, type: string): this {
    return this.event(name, type)
  }

  end(name: string, dialstatus = ''): this {
    this.event(name, 'HANGUP', { extra: { hangupcause: 16, hangupsource: '', dialstatus } })
    return this.event(name, 'CHAN_END')
  }

  private channel(name: string): Channel {
    const found = this.channels.get(name)
    if (found === undefined) throw new Error(`no channel ${name}`)
    return found
  }

  private event(
    name: string,
    eventtype: string,
    more: { exten?: string; app?: string; data?: string; extra?: object } = {},
  ): this {
    const channel = this.channel(name)
    this.rows.push({
      eventtype,
      eventtime: this.now,
      uniqueid: channel.uniqueId,
      linkedid: channel.linkedId,
      channame: name,
      cid_num: channel.number,
      cid_name: channel.callerName,
      exten: more.exten ?? '',
      appname: more.app ?? '',
      appdata: more.data ?? '',
      accountcode: channel.account,
      userfield: '',
      extra: more.extra === undefined ? '' : JSON.stringify(more.extra),
    })
    return this
  }
}

/** 101 calls 102, they speak for a minute. */
export const plainCall = (): Script =>
  new Script()
    .at(0)
    .start('DAHDI/1-1', { account: '101', callerName: 'Reception', exten: '102' })
    .at(1)
    .app('DAHDI/1-1', 'Dial', 'DAHDI/2,25')
    .start('DAHDI/2-1', { account: '102', with: 'DAHDI/1-1' })
    .at(6)
    .answer('DAHDI/2-1')
    .answer('DAHDI/1-1')
    .enter('DAHDI/2-1', 'b1')
    .enter('DAHDI/1-1', 'b1')
    .at(66)
    .leave('DAHDI/1-1', 'b1')
    .leave('DAHDI/2-1', 'b1')
    .end('DAHDI/2-1')
    .end('DAHDI/1-1', 'ANSWER')
