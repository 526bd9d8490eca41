/** The kernel modules Offhook may name, and the parameters each takes. Also the guard of what root is asked to load. */

import { cardDrivers } from './catalogue.ts'

const analog =
  'battalarm battdebounce battthresh boostringer debug fastpickup fastringer fxorxgain fxotxgain fxovoltage fxshonormode fxsrxgain fxstxgain loopcurrent lowpower opermode reversepolarity ringdebounce robust'
const voicebus =
  'companding digitalloopback forceload latency max_latency nativebridge neonmwi_envelope neonmwi_level neonmwi_monitor neonmwi_offlimit vpmsupport'
const trunk =
  'aisalarmdebounce alarmdebounce debug default_linemode latency losalarmdebounce max_latency vpmsupport yelalarmdebounce'

/**
 * Parameters by module (`module_param` in dahdi-linux 3.4 and 2.11). Left out on purpose: `initdir` and `tools_rootdir`,
 * which tell udev where to find scripts it runs as root.
 */
const PARAMETERS: Readonly<Record<string, string>> = {
  dahdi: 'auto_assign_spans debug deftaps hwec_overrides_swec max_pseudo_channels',
  dahdi_echocan_kb1: 'aggressive debug',
  dahdi_echocan_mg2: 'aggressive debug',
  wctdm: `${analog} alawoverride dialdebounce fwringdetect timingonly`,
  opvxa1200: `${analog} alawoverride cidbeforering cidbuflen cidtimeout dialdebounce fixedtimepolarity fwringdetect fxofullscale spibyhw timingonly usememio`,
  wctdm24xxp: `${analog} ${voicebus} alawoverride bri_alarmdebounce bri_debug bri_persistentlayer1 bri_spanfilter bri_teignorered timingcable vpmnlpmaxsupp vpmnlpthresh vpmnlptype`,
  wcaxx: `${analog} ${voicebus} int_mode`,
  wcfxo: 'boost debug monitor opermode quiet',
  wcb4xxp:
    'alarmdebounce companding debug loopback milliwatt pedanticpci persistentlayer1 spanfilter teignorered timer_1_ms timer_3_ms vpmsupport',
  wct4xxp: `${trunk} ignore_rotary j1mode ms_per_irq noburst sigmode t1e1override timingcable vpmdtmfsupport`,
  wcte12xp: `${trunk} j1mode t1e1override vpmnlpmaxsupp vpmnlpthresh vpmnlptype vpmtsisupport`,
  wcte13xp: `${trunk} force_firmware`,
  wcte43x: `${trunk} force_firmware timingcable`,
  wcte11xp: 'alarmdebounce clockextra debug j1mode loopback t1e1override unchannelized',
  wct1xxp: 'debug',
  wctc4xxp: 'debug mode',
}

const parameters: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(PARAMETERS).map(([module, names]) => [module, new Set(names.split(' '))]),
)

export const takesParameter = (module: string, parameter: string): boolean =>
  parameters.get(module)?.has(parameter) ?? false

/** Modules of DAHDI that serve no card of their own. */
const CORE = [
  'dahdi',
  'dahdi_dynamic',
  'dahdi_dynamic_eth',
  'dahdi_dynamic_ethmf',
  'dahdi_dynamic_loc',
  'dahdi_transcode',
  'dahdi_vpmadt032_loader',
  'dahdi_voicebus',
  'oct612x',
]
const FAMILIES = /^(dahdi_echocan_[a-z0-9]{1,20}|xpd_(fxs|fxo|bri|pri|echo))$/

/** Sangoma's drivers are no part of DAHDI: their own programs load them and bring their spans. */
const WANPIPE = ['sdladrv', 'wanpipe']

/** A card driver of the catalogue or a part of DAHDI. */
export const isDahdiModule = (name: string): boolean =>
  (cardDrivers.has(name) && !WANPIPE.includes(name)) || CORE.includes(name) || FAMILIES.test(name)
