/**
 * What machines print that differ from ours: older and newer DAHDI, Zaptel, other cards, other languages, other tools around
 * the same kernel. The texts of the drivers are theirs, the hosts and serial numbers are not.
 */

/** One and the same message, as every way of reading the kernel log has it. */
export const HEADS = {
  dmesg: '[   54.643906] ',
  'dmesg with the printing thread': '[   54.643906][    T1] ',
  'dmesg -T': '[Mon Nov 30 20:17:09 2026] ',
  'dmesg -T in French': '[lun. nov. 30 20:17:09 2026] ',
  'dmesg -H': '[  +0,000003] ',
  'dmesg -x': 'kern  :info  : [   54.643906] ',
  'dmesg --raw': '<6>[   54.643906] ',
  '/dev/kmsg': '6,812,54643906,-;',
  '/dev/kmsg with the printing thread': '6,812,54643906,-,caller=T1;',
  syslog: 'Oct 15 07:58:58 pbx kernel: ',
  'syslog with the time of the kernel': 'Oct  5 07:58:58 pbx kernel: [   54.643906] ',
  rsyslog: '2026-11-30T20:17:09.123456+01:00 pbx kernel: [   54.643906] ',
  'journalctl in French': 'nov. 30 20:17:09 pbx kernel: ',
  'journalctl in German': 'Nov 30 20:17:09 telefon-anlage kernel: ',
  'journalctl -o short-full': 'Mon 2026-11-30 20:17:09 CET pbx kernel: ',
  'logread of a router': 'Mon Nov 30 20:17:09 2026 kern.info kernel: [   54.643906] ',
  nothing: '',
} as const

/** SwitchPi's board: two buses of four sockets, each with a span of its own (a driver made of wctdm). */
export const twoBuses = `[ 2720.967327] Created Span WCTDM/0/0 (SwitchPi DAWN TDM BUS 0)
[ 2720.967335] Created Span WCTDM/0/1 (SwitchPi DAWN TDM BUS 1)
[ 2721.167936] Module 0 TDM BUS 0: Installed -- AUTO FXO (FCC mode)
[ 2722.047676] Module 1 TDM BUS 1: Installed -- AUTO FXS
[ 2722.928888] Module 3 TDM BUS 1: FAILED FXS (FCC)
`

/** Zaptel 1.4, of before 2008: the same lines under older names. */
export const zaptelLog = `Oct 15 07:58:58 pbx kernel: Module 0: FAILED FXS (FCC)
Oct 15 07:59:09 pbx kernel: Zapata Telephony Interface Registered on major 196
Oct 15 07:59:09 pbx kernel: Zaptel Version: 1.4.12.1
Oct 15 07:59:09 pbx kernel: Zaptel Echo Canceller: MG2
Oct 15 07:59:09 pbx kernel: Module 0: Installed -- AUTO FXS/DPO
Oct 15 07:59:09 pbx kernel: Found a Wildcard TDM: Wildcard TDM400P REV I (1 modules)
`

export const ztcfg = `
Zaptel Version: 1.4.12.1
Echo Canceller: MG2
Configuration
======================

SPAN 1: CCS/HDB3 Build-out: 0 db (CSU)/0-133 feet (DSX-1)

Channel map:

Channel 01: Individual Clear channel (Default) (Slaves: 01)
Channel 16: D-channel (Default) (Slaves: 16)
Channel 32: FXS Kewlstart (Default) (Slaves: 32)

3 channels configured.

ZT_CHANCONFIG failed on channel 33: No such device or address (6)
ZT_SPANCONFIG failed on span 2: No such device or address (6)
`

/** A journal in French around the same words of dahdi_cfg; with a time, a host and a program's number in front. */
export const cfgJournal = `nov. 30 20:17:09 pbx sh[25951]: line 3: Unknown keyword 'fxsk'
2026-11-30T20:17:09+01:00 pbx dahdi_cfg: DAHDI_CHANCONFIG failed on channel 1: Invalid argument (22)
nov. 30 20:17:09 pbx sh[25951]: \tFXS signaling is being used on a FXS interface (use a FXO signaling variant)
DAHDI dynamic span creation failed: File exists
DAHDI startup failed: Input/output error
`

/** DAHDI before 2.4: the software clock is a span without channels; an E1 with CAS has a coding and no framing. */
export const procBefore24 = `Span 1: DAHDI_DUMMY/1 "DAHDI_DUMMY/1 (source: HRtimer) 1" (MASTER) 

Span 2: TE4/0/1 "T4XXP (PCI) Card 0 Span 1" HDB3/ 

	   1 TE4/0/1/1 CAS (In use) (SWEC: MG2)
	  16 TE4/0/1/16 HDLCFCS (In use)
Span 3: TE4/0/2 "T4XXP (PCI) Card 0 Span 2" B8ZS/ESF YELLOW 

	  32 TE4/0/2/1 E&M (In use) 
	  33 TE4/0/2/2 FXOLS (In use) YELLOW
`

/** Cards of other makers, with the hardware of theirs: OpenVox, Sangoma's wanpipe, ATCOM, zaphfc. */
export const procOthers = `Span 1: OPVXA1200/12 "OpenVox A1200P/A800P Board 13" (MASTER) 

	   1 OPVXA1200/12/0 FXSKS (In use) (EC: OSLEC - INACTIVE) 
	   2 OPVXA1200/12/1 FXSKS (In use) RED (EC: OSLEC - INACTIVE) 
	   3 OPVXA1200/12/2 Reserved 
Span 2: WPT1/0 "wanpipe1 card 0" CCS/HDB3/CRC4 

	   4 WPT1/0/1 Clear (In use) (EC: HWEC - ACTIVE) 
Span 3: WRTDM/0 "wrtdm Board 1" 

	  35 WRTDM/0/0 FXOKS (In use) (no pcm) 
Span 4: ZTHFC1 "HFC-S PCI A ISDN card 0 [TE] " AMI/CCS RED 

	  36 ZTHFC1/0/1 Clear (In use) 
	  38 ZTHFC1/0/3 HDLCFCS (In use) 
`

/** dahdi_scan since 2.6 cuts the names of span types after five letters; a newer one has two echo cancellers to name. */
export const scanCutShort = `[1]
active=yes
alarms=OK
description=B4XXP (PCI) Card 0 Span 1
name=B4/0/1
manufacturer=Digium
devicetype=Wildcard B410P (VPM430)
location=PCI Bus 03 Slot 04
basechan=1
totchans=3
irq=21
type=digital-BRI_T
syncsrc=1
lbo=0 db (CSU)/0-133 feet (DSX-1)
coding_opts=AMI
framing_opts=CCS
coding=AMI
framing=CCS
[2]
active=yes
alarms=YEL/LB
description=B4XXP (PCI) Card 0 Span 2
name=B4/0/2
manufacturer=Digium
devicetype=Wildcard B410P
location=PCI Bus 03 Slot 04
basechan=4
totchans=3
irq=21
type=digital-BRI_N
syncsrc=0
coding=AMI
framing=CCS
[3]
active=yes
alarms=LMFA/OK
description=Wildcard TE435 Card 0 Span 1
name=WCTE4/0/1
manufacturer=Digium
devicetype=Wildcard TE435 (VPMOCT128)
location=PCI Express Bus 05 Slot 01
basechan=7
totchans=31
irq=17
type=digital-E1
syncsrc=1
coding=HDB3
framing=CAS
[4]
active=yes
alarms=UNCONFIGURED
description=DAHDI_DUMMY/1 (source: HRtimer) 1
name=DAHDI_DUMMY/1
manufacturer=
devicetype=DAHDI Dummy Timing
location=
basechan=1
totchans=0
irq=0
type=digital-
syncsrc=0
`

export const lsOthers = `### Span  1: OPVXA1200/12 "OpenVox A1200P/A800P Board 13" (MASTER) 
  1 FXO        FXSKS      (In use) (EC: OSLEC - INACTIVE)  RED
  2 EMPTY
  3 unknown    Reserved
### Span  2: WCT1/0 "Wildcard TE121 Card 0" (MASTER) HDB3/CCS/CRC4 ClockSource 
  4 PRI        Clear      (In use) (SWEC: MG2)
 19 PRI        HDLCFCS    (In use)
### Span  3: B4/0/1 "B4XXP (PCI) Card 0 Span 1" RED
 35 BRI        Clear      (In use) RED
 37 BRI        Hardware-assisted HDLC (In use) RED
`

/** A driver whose name fills the column, one without a name, a warning of Perl, a domain other than 0000. */
export const hardwareOthers = `Use of uninitialized value $name in printf at /usr/sbin/dahdi_hardware line 78.
pci:0000:02:00.0     wctdm24xxp+  d161:8005 Wildcard TDM410P
pci:0001:05:00.0     opvxa1200-   e159:0001 OpenVox A1200P/A1200E/A800P/A800E
pci:0000:05:00.0     NETJET-pci+  e159:0001 Wildcard TDM400P REV I
usb:002/017          xpp_usb-     e4e4:1160 Astribank-modular no-firmware
`
