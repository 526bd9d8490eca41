/**
 * Files that SIP telephones fetch when they start, as each maker has them: Snom's settings XML, Yealink's cfg, Grandstream's P
 * values, Polycom's UC software, Cisco's SPA profile, Linphone's remote provisioning.
 */

import { escapeText } from '../parts/escape.ts'

export interface Account {
  readonly number: string
  readonly name: string
  readonly password: string
  readonly server: string
  readonly port: number
  readonly transport: 'udp' | 'tcp' | 'tls'
  readonly encrypted: boolean
  /** What is dialled for the own mailbox; null: it has none, or there is no code. */
  readonly voicemail: string | null
}

export interface ProvisionedFile {
  readonly type: 'application/xml' | 'text/plain'
  readonly text: string
}

export const BRANDS = ['snom', 'yealink', 'grandstream', 'polycom', 'cisco', 'linphone'] as const
export type Brand = (typeof BRANDS)[number]

/** What is typed into the telephone behind the address: its own name for the file, or nothing where it knows that itself. */
export const ENDINGS: Readonly<Record<Brand, string>> = {
  snom: 'snom.xml',
  yealink: '',
  grandstream: '',
  polycom: '',
  cisco: 'spa$MA.xml',
  linphone: 'linphone.xml',
}

/** null: the maker's telephones ask for such a file, but there is nothing to say in it. */
export function provisionedFile(brand: Brand, file: string, account: Account): ProvisionedFile | null {
  switch (brand) {
    case 'snom':
      return /^snom[A-Za-z0-9-]{0,40}\.(?:xml|htm)$/.test(file) ? snom(account) : null
    case 'yealink':
      return /^[0-9a-f]{12}\.cfg$/i.test(file) ? yealink(account) : null
    case 'grandstream':
      return /^cfg[0-9a-f]{12}(?:\.xml)?$/i.test(file) ? grandstream(account) : null
    case 'polycom':
      if (/^[0-9a-f]{12}\.cfg$/i.test(file)) return polycomIndex
      return file === POLYCOM_FILE ? polycom(account) : null
    case 'cisco':
      return /^spa[0-9a-f]{12}\.xml$/i.test(file) ? cisco(account) : null
    case 'linphone':
      return file === ENDINGS.linphone ? linphone(account) : null
  }
}

const xml = (...lines: readonly string[]): ProvisionedFile => ({
  type: 'application/xml',
  text: `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`,
})

const elements = (values: Readonly<Record<string, string>>, attributes = ''): string[] =>
  Object.entries(values).map(([name, value]) => `  <${name}${attributes}>${escapeText(value)}</${name}>`)

const attributes = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => `  ${name}="${escapeText(value)}"`)

function snom({ number, name, password, server, port, transport, encrypted, voicemail }: Account) {
  return xml(
    '<settings>',
    '<phone-settings>',
    ...elements(
      {
        user_active: 'on',
        user_realname: name,
        user_name: number,
        user_pname: number,
        user_pass: password,
        user_host: `${server}:${port}`,
        user_outbound: `sip:${server}:${port};transport=${transport}`,
        user_srtp: encrypted ? 'on' : 'off',
        user_mailbox: voicemail ?? '',
      },
      ' idx="1" perm="R"',
    ),
    '</phone-settings>',
    '</settings>',
  )
}

const NUMBERED = { udp: '0', tcp: '1', tls: '2' } as const

function yealink(account: Account): ProvisionedFile {
  const { number, name, password, server, port, transport, encrypted, voicemail } = account
  const values = {
    'account.1.enable': '1',
    'account.1.label': number,
    'account.1.display_name': name,
    'account.1.auth_name': number,
    'account.1.user_name': number,
    'account.1.password': password,
    'account.1.sip_server.1.address': server,
    'account.1.sip_server.1.port': String(port),
    'account.1.sip_server.1.transport_type': NUMBERED[transport],
    'account.1.srtp_encryption': encrypted ? '2' : '0',
    ...(voicemail === null ? {} : { 'voice_mail.number.1': voicemail }),
  }
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`)
  return { type: 'text/plain', text: `#!version:1.0.0.1\n${lines.join('\n')}\n` }
}

function grandstream(account: Account): ProvisionedFile {
  const { number, name, password, server, port, transport, encrypted, voicemail } = account
  return xml(
    '<gs_provision version="1">',
    '<config version="1">',
    ...elements({
      P271: '1',
      P270: number,
      P47: `${server}:${port}`,
      P35: number,
      P36: number,
      P34: password,
      P3: name,
      P31: '1',
      P130: NUMBERED[transport],
      P183: encrypted ? '2' : '0',
      P33: voicemail ?? '',
    }),
    '</config>',
    '</gs_provision>',
  )
}

const POLYCOM_FILE = 'offhook.cfg'
const polycomIndex = xml(
  `<APPLICATION APP_FILE_PATH="" CONFIG_FILES="${POLYCOM_FILE}" MISC_FILES="" LOG_FILE_DIRECTORY="" />`,
)
const POLYCOM_TRANSPORTS = { udp: 'UDPOnly', tcp: 'TCPOnly', tls: 'TLS' } as const

function polycom(account: Account): ProvisionedFile {
  const { number, name, password, server, port, transport, encrypted, voicemail } = account
  return xml(
    '<polycomConfig',
    ...attributes({
      'reg.1.address': number,
      'reg.1.label': number,
      'reg.1.displayName': name,
      'reg.1.auth.userId': number,
      'reg.1.auth.password': password,
      'reg.1.server.1.address': server,
      'reg.1.server.1.port': String(port),
      'reg.1.server.1.transport': POLYCOM_TRANSPORTS[transport],
      'sec.srtp.offer': encrypted ? '1' : '0',
      'sec.srtp.require': encrypted ? '1' : '0',
      ...(voicemail === null ? {} : { 'msg.mwi.1.callBackMode': 'contact', 'msg.mwi.1.callBack': voicemail }),
    }),
    '/>',
  )
}

function cisco({ number, name, password, server, port, transport, encrypted, voicemail }: Account) {
  return xml(
    '<flat-profile>',
    ...elements({
      Station_Name: name,
      Line_Enable_1_: 'Yes',
      Proxy_1_: `${server}:${port}`,
      Register_1_: 'Yes',
      SIP_Transport_1_: transport.toUpperCase(),
      Display_Name_1_: name,
      Short_Name_1_: number,
      User_ID_1_: number,
      Use_Auth_ID_1_: 'Yes',
      Auth_ID_1_: number,
      Password_1_: password,
      Secure_Call_Serv_1_: encrypted ? 'Yes' : 'No',
      Voice_Mail_Number: voicemail ?? '',
    }),
    '</flat-profile>',
  )
}

function linphone({ number, name, password, server, port, transport, encrypted }: Account) {
  const entry = (key: string, value: string) =>
    `    <entry name="${key}" overwrite="true">${escapeText(value)}</entry>`
  return xml(
    '<config xmlns="http://www.linphone.org/xsds/lpconfig.xsd">',
    '  <section name="auth_info_0">',
    entry('username', number),
    entry('userid', number),
    entry('passwd', password),
    entry('domain', server),
    '  </section>',
    '  <section name="proxy_0">',
    // A name is quoted in an address (RFC 3261, 25.1): neither a quote nor a backslash may end it.
    entry('reg_identity', `"${name.replace(/["\\]/g, '')}" <sip:${number}@${server}>`),
    entry('reg_proxy', `<sip:${server}:${port};transport=${transport}>`),
    entry('reg_sendregister', '1'),
    '  </section>',
    '  <section name="sip">',
    entry('default_proxy', '0'),
    entry('media_encryption', encrypted ? 'srtp' : 'none'),
    '  </section>',
    '</config>',
  )
}
