/**
 * SIP as nobody sends it who means well, after RFC 4475: its valid oddities, its invalid messages, and what belongs to the
 * dialplan rather than to SIP. Addresses are those of the test, so that every answer stays on the machine.
 */

import { type RequestParts, request } from './raw-sip.ts'

export interface Torture {
  readonly name: string
  readonly bytes: string
}

/** `server`: port of Asterisk. */
export function tortureMessages(server: number, port: number): Torture[] {
  const host = `127.0.0.1:${server}`
  const to = `sip:101@${host}`
  const parts = (name: string, more: Partial<RequestParts> = {}): RequestParts => ({
    port,
    callId: `torture-${name}`,
    ...more,
  })
  const invite = (name: string, more: Partial<RequestParts> = {}, uri = to): Torture => ({
    name,
    bytes: request('INVITE', uri, parts(name, more)),
  })
  const sdp = `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio ${port} RTP/AVP 8\r\n`
  const altered = (name: string, change: (text: string) => string, more: Partial<RequestParts> = {}) => ({
    name,
    bytes: change(request('INVITE', to, parts(name, more))),
  })
  const header = (name: string, value: string) => (text: string) =>
    text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`)
  const many = (count: number, text: string) => text.repeat(count)
  return [
    // 3.1.1: valid, however odd.
    altered('wsinv', text =>
      text
        .replace(/^INVITE (\S+) /, 'INVITE $1;unknownparam ')
        .replace(/^To: /m, 'TO :\r\n ')
        .replace(/^From: /m, 'From\t:\t"J Rosenberg \\\\\\""       ')
        .replace(/^Max-Forwards: .*/m, 'MaX-fOrWaRdS: 0068')
        .replace(/^CSeq: .*/m, 'cseq: 0009\r\n  INVITE')
        .replace(/^Call-ID: /m, 'Call-ID\r\n  :\t')
        .concat(''),
    ),
    {
      name: 'intmeth',
      bytes: request(
        "!interesting-Method0123456789_*+`.%indeed'~",
        `sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@${host}`,
        parts('intmeth', {
          from: `token1~\` token2'+_ token3*%!.- <sip:mundane@127.0.0.1>;fromParam''~+*_!.-%="\u00d1\u0080";xtag`,
          to: `"BEL:\\\x07 NUL:\\\x00 DEL:\\\x7f" <sip:1_unusual.URI~(to-be!sure)&isn't+it$@127.0.0.1>`,
        }),
      ),
    },
    invite('esc01', { from: '<sip:I%20have%20spaces@127.0.0.1>' }, `sip:sips%3Auser%40example.com@${host}`),
    {
      name: 'escnull',
      bytes: request(
        'REGISTER',
        `sip:${host}`,
        parts('escnull', {
          from: '<sip:null-%00-null@127.0.0.1>',
          to: '<sip:null-%00-null@127.0.0.1>',
          more: ['Contact: <sip:%00@127.0.0.1>', 'Contact: <sip:%00%00@127.0.0.1>'],
        }),
      ),
    },
    { name: 'esc02', bytes: request('RE%47IST%45R', `sip:${host}`, parts('esc02')) },
    invite('lwsdisp', { from: 'caller<sip:caller@127.0.0.1>' }),
    invite('longreq', {
      from: `"I have a user name of ${many(40, 'extreme')} proportion" <sip:${many(20, 'amazinglylongcallername')}@127.0.0.1>`,
      more: [
        `Unknown-${many(40, 'Long')}-Name: unknown-${many(60, 'long')}-value;unknown-${many(40, 'long')}-parameter`,
        ...Array.from({ length: 33 }, (_, index) => `Via: SIP/2.0/TCP sip${index}.example.com`),
      ],
    }),
    {
      name: 'dblreq',
      bytes: `${request('REGISTER', `sip:${host}`, parts('dblreq'))}${request('INVITE', to, parts('dblreq-2', { body: sdp }))}`,
    },
    invite('semiuri', {}, `sip:user;par=u%40example.net@${host}`),
    {
      name: 'transports',
      bytes: request(
        'OPTIONS',
        to,
        parts('transports', {
          more: [
            'Via: SIP/2.0/UDP t1.example.com;branch=z9hG4bKkdjuw',
            'Via: SIP/2.0/UNKNOWN t4.example.com;branch=z9hG4bKkdjuw4',
          ],
        }),
      ),
    },
    invite('mpart01', {
      more: ['Content-Type: multipart/mixed;boundary=7a9cbec02ceef655'],
      body: `--7a9cbec02ceef655\r\nContent-Type: text/plain\r\n\r\nHello\r\n--7a9cbec02ceef655\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n0\x82\x01R\x06\x09\r\n--7a9cbec02ceef655--\r\n`,
    }),
    {
      name: 'unreason',
      bytes: `SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\xd0\xbe\r\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK1324923\r\nCall-ID: torture-unreason\r\nCSeq: 35 INVITE\r\nFrom: <sip:user@127.0.0.1>;tag=1\r\nTo: <sip:user@127.0.0.1>;tag=2\r\nContent-Length: 0\r\n\r\n`,
    },
    {
      name: 'noreason',
      bytes: `SIP/2.0 100 \r\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK2398\r\nCall-ID: torture-noreason\r\nCSeq: 35 INVITE\r\nFrom: <sip:user@127.0.0.1>;tag=1\r\nTo: <sip:user@127.0.0.1>\r\nContent-Length: 0\r\n\r\n`,
    },
    // 3.1.2: invalid.
    altered('badinv01', header('Via', `SIP/2.0/UDP 127.0.0.1:${port};rport;branch=z9hG4bKbad;;,;,,`)),
    altered('clerr', header('Content-Length', '9999'), { body: sdp }),
    altered('ncl', header('Content-Length', '-999'), { body: sdp }),
    altered('scalar02', text =>
      header(
        'CSeq',
        '36893488147419103232 INVITE',
      )(header('Max-Forwards', '300')(text)).replace('Contact: ', `Expires: ${10n ** 30n}\r\nContact: `),
    ),
    {
      name: 'scalarlg',
      bytes: `SIP/2.0 503 Service Unavailable\r\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bKzzxdiwo34sw\r\nCall-ID: torture-scalarlg\r\nCSeq: 9292394834772304023312 OPTIONS\r\nFrom: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:a@127.0.0.1>;tag=2\r\nRetry-After: 949302838503028349304023988\r\nWarning: 1812 overture "In Progress"\r\nContent-Length: 0\r\n\r\n`,
    },
    altered('quotbal', header('To', '"Mr. J. User <sip:j.user@127.0.0.1>')),
    altered('ltgtruri', text => text.replace(/^INVITE (\S+)/, 'INVITE <$1>')),
    altered('lwsruri', text => text.replace(/^INVITE (\S+)/, 'INVITE $1; lr')),
    altered('lwsstart', text => text.replace(/^INVITE (\S+) /, 'INVITE  $1  ')),
    altered('trws', text => text.replace('SIP/2.0\r\n', 'SIP/2.0  \r\n')),
    altered('escruri', text => text.replace(/^INVITE (\S+)/, 'INVITE $1?Route=%3Csip:127.0.0.1%3E')),
    altered('baddate', text =>
      text.replace('Max-Forwards', 'Date: Fri, 01 Jan 2010 16:00:00 EST\r\nMax-Forwards'),
    ),
    altered('regbadct', text =>
      text
        .replace(/INVITE/g, 'REGISTER')
        .replace(/^Contact: .*/m, 'Contact: sip:user@127.0.0.1?Route=%3Csip:sip.example.com%3E'),
    ),
    altered('badaspec', header('From', '"Bell, Alexander" <sip:a.g.bell@127.0.0.1>;tag=43, , <')),
    altered('baddn', header('From', 'Bell, Alexander <sip:a.g.bell@127.0.0.1>;tag=43')),
    altered('badvers', text => text.replace('SIP/2.0\r\n', 'SIP/7.0\r\n')),
    altered('mismatch01', text => text.replace(/^INVITE/, 'OPTIONS')),
    altered('mismatch02', text => text.replace(/^INVITE/, 'NEWMETHOD')),
    {
      name: 'bigcode',
      bytes: `SIP/2.0 4294967301 better not break the receiver\r\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bKbig\r\nCall-ID: torture-bigcode\r\nCSeq: 353494 INVITE\r\nFrom: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:a@127.0.0.1>;tag=2\r\nContent-Length: 0\r\n\r\n`,
    },
    // 3.2 and 3.3: what the transaction and the application make of it.
    invite('badbranch', { branch: 'z9hG4bK' }),
    altered('insuf', text => text.replace(/^(Call-ID|From|CSeq): .*\r\n/gm, '')),
    invite('unkscm', {}, 'nobodyKnowsThisScheme:totallyopaquecontent'),
    invite('novelsc', {}, 'soap.beep://192.0.2.103:3002'),
    invite('bext01', {
      more: [
        'Require: nothingSupportsThis, nothingSupportsThisEither',
        'Proxy-Require: noProxiesSupportThis',
      ],
    }),
    invite('invut', {
      more: ['Content-Type: application/unknownformat'],
      body: '<audio> <pcmu port="443"/> </audio>',
    }),
    {
      name: 'regaut01',
      bytes: request(
        'REGISTER',
        `sip:${host}`,
        parts('regaut01', { more: ['Authorization: NoOneKnowsThisScheme opaque-data=here'] }),
      ),
    },
    altered('multi01', text =>
      text.replace(
        'Max-Forwards: 70',
        'CSeq: 59 INVITE\r\nCall-ID: torture-multi01-b\r\nFrom: <sip:x@127.0.0.1>;tag=3\r\nTo: <sip:y@127.0.0.1>\r\nMax-Forwards: 70\r\nMax-Forwards: 5',
      ),
    ),
    altered('mcl01', text => text.replace(/^Content-Length: .*/m, 'Content-Length: 13\r\nContent-Length: 5')),
    altered('zeromf', header('Max-Forwards', '0')),
    altered('cparam', text =>
      text
        .replace(/INVITE/g, 'REGISTER')
        .replace(/^Contact: .*/m, 'Contact: sip:+19725552222@127.0.0.1;unknownparam'),
    ),
    {
      name: 'sdp01',
      bytes: request(
        'INVITE',
        to,
        parts('sdp01', {
          more: ['Content-Type: application/sdp', 'Accept: text/nobodyKnowsThis'],
          body: `${sdp}${many(2000, 'a=x\r\n')}`,
        }),
      ),
    },
    {
      name: 'inv2543',
      bytes: `INVITE ${to} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:${port}\r\nFrom: <sip:old@127.0.0.1>\r\nTo: <${to}>\r\nCall-ID: torture-inv2543\r\nCSeq: 56 INVITE\r\nRecord-Route: <sip:127.0.0.1>\r\nContent-Length: 0\r\n\r\n`,
    },
    // No SIP at all.
    { name: 'empty', bytes: '' },
    { name: 'zeros', bytes: many(2000, '\x00') },
    { name: 'lines', bytes: many(2000, '\r\n') },
    { name: 'colons', bytes: `INVITE ${to} SIP/2.0\r\n${many(3000, ':\r\n')}\r\n` },
    { name: 'via', bytes: `INVITE ${to} SIP/2.0\r\nVia: ${many(8000, 'V')}\r\n\r\n` },
    { name: 'brackets', bytes: `INVITE ${to} SIP/2.0\r\nVia: SIP/2.0/UDP [${many(6000, ':')}]\r\n\r\n` },
    { name: 'escapes', bytes: `INVITE sip:${many(5000, '%')}@${host} SIP/2.0\r\n\r\n` },
    { name: 'largest', bytes: `INVITE ${to} SIP/2.0\r\nX: ${many(65_000, 'x')}` },
  ]
}
