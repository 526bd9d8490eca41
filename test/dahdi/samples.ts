/** Texts as real machines print them, old and new; the fuzzing starts from these. */

export const procModern = `Span 3: TE2/0/1 "T2XXP (PCI) Card 0 Span 1" (MASTER) CCS/HDB3/CRC4 BLUE YELLOW RED ClockSource 
\tBPV count: 5
\tCRC4 error count: 17
\tE-bit error count: 2
\tFAS error count: 1
\tIRQ misses: 3
\tTiming slips: 9

\t  32 TE2/0/1/1 Clear (In use) (EC: MG2 - ACTIVE) 
\t  33 TE2/0/1/2 Clear RED (EC: OSLEC - INACTIVE) 
\t  47 TE2/0/1/16 Hardware-assisted HDLC (In use) 
\t  48 TE2/0/1/17 HDLCFCS Master 
\t  49 TE2/0/1/18 SF (ToneOnly) (no pcm) YELLOW LOOP RECOVERING NOTOPEN 
\t  50 TE2/0/1/19 Reserved 
\t  51 E&M-E1 
\t  52 TE2/0/1/21 
\t  53 
\t  54 TE2/0/1/23 Unconfigured 
`

/** DAHDI 2.2: other order of the line configuration, two words for the echo canceller; the name may be empty. */
export const procOld = `Span 1:  "" (MASTER) HDB3/CCS/CRC4 RED 
IRQ misses: 1762187
  1 WCTDM/0/0 FXOKS (In use) (SWEC: MG2) (EC: MG2) 
  2 WCTDM/0/1 FXSKS (SWEC: MG2)
  3 WCTDM/0/2 FXSKS (In use) RED`

export const procQuoted = `Span 12: DYN/loc/1:0 "Dynamic 'loc' span at "1:0"" 

\t   1 DYN/loc/1:0/1 FXOKS 
`

export const scan = `[1]
active=yes
alarms=UNCONFIGURED
description=B4XXP (PCI) Card 0 Span 1
name=B4/0/1
manufacturer=Digium
devicetype=BeroNet BN4S0
location=PCI Bus 03 Slot 04
basechan=1
totchans=3
irq=0
type=digital-TE
syncsrc=0
lbo=0 db (CSU)/0-133 feet (DSX-1)
coding_opts=B8ZS,AMI,HDB3
framing_opts=ESF,D4,CCS,CRC4
coding=AMI
framing=CCS
[2]
active=yes
alarms=BLU/RED
description=Wildcard TE121 Card 0
name=WCT1/0
manufacturer=Digium
devicetype=Wildcard TE121 (VPMADT032)
location=PCI Express Bus 09 Slot 09
basechan=4
totchans=31
irq=16
type=digital-E1
syncsrc=1
lbo=0 db (CSU)/0-133 feet (DSX-1)
coding_opts=AMI,HDB3
framing_opts=CCS,CRC4
coding=HDB3
framing=CCS/CRC4
[5]
active=yes
alarms=OK
description=Wildcard TDM400P REV E/F Board 5
name=WCTDM/4
manufacturer=Digium
devicetype=Wildcard TDM400P REV E/F
location=PCI Bus 03 Slot 03
basechan=35
totchans=4
irq=19
type=analog
port=35,FXS FAILED
port=36,FXO
port=37,none
port=38,unknown
[6]
active=yes
alarms=OK
description=TDM over Ethernet
totchans=31
type=digital-DYNAM
[7]
active=yes
alarms=OK
name=WCTDM/5
`

export const hardware = `usb:001/002        xpp_usb+     e4e4:1152 Astribank-multi FPGA-firmware
 LABEL=[usb:123] CONNECTOR=usb-0000:00:1d.7-1  
        XBUS-00/XPD-00: FXS      Span 2 
        XBUS-00/XPD-10: FXO      Span 3 XPP-SYNC
pci:0000:01:0b.0   wctdm-       e159:0001 Wildcard TDM400P REV H
pci:0000:05:0d.0     wcb4xxp+     D161:B410 Digium Wildcard B410P
pci:0000:05:0e.0                  d161:0205 
`

export const ls = `### Span  1: WCTDM/0 "Wildcard TDM400P REV E/F Board 1" (MASTER)
  1 FXS        FXOKS      (In use) (EC: MG2 - INACTIVE)
  2 FXO        FXSKS      RED
### Span  6: XBUS-01/XPD-00 "Xorcom XPD #01/00: FXS"
 45 Output     FXOLS      (In use) (no pcm)
### Span  7: WCT1/0 "Wildcard TE121 Card 0" HDB3/CCS/CRC4 RED
 46 E1         Clear      (In use)
 61 E1         HDLCFCS    (In use)

The first column is the type of the channel (port, for an analog device) 
`

export const cfgListing = `DAHDI Tools Version - 3.4.0

DAHDI Version: 3.4.0
Echo Canceller(s): MG2, OSLEC
Configuration
======================

SPAN 1: CCS/HDB3 Build-out: 0 db (CSU)/0-133 feet (DSX-1)

Channel map:

Channel 01: FXS Kewlstart (Default) (Echo Canceler: mg2) (Slaves: 01)
Channel 02: D-channel (Default) (Echo Canceler: none) (Slaves: 02)

2 channels to configure.

Setting echocan for channel 1 to mg2
`

export const cfgErrors = `Notice: Configuration file is /etc/dahdi/system.conf
line 3: Unknown keyword 'fxsk'
line 9: Channel must be between 1 and 1023 (not '1024')

2 error(s) detected

Timeout waiting for all spans to be assigned.
DAHDI_SPANCONFIG failed on span 2: No such device or address (6)
DAHDI_CHANCONFIG failed on channel 1: Invalid argument (22)
Selected signaling not supported
Possible causes:
\tFXS signaling is being used on a FXS interface (use a FXO signaling variant)
\tRBS signaling is being used on a E1 CCS span
DAHDI_ATTACH_ECHOCAN failed on channel 4: Invalid argument (22)
DAHDI dynamic span creation failed: File exists
DAHDI startup failed: Input/output error
Unable to create 'dahdi_cfg' mutex: Permission denied
line 0: Unable to open master device '/dev/dahdi/ctl'
line 0: Unable to open configuration file '/etc/dahdi/system.conf'
`

export const cfgSyslog = `Dec 20 17:22:31 pbx sh[25951]: DAHDI_CHANCONFIG failed on channel 1: Invalid argument (22)
Dec 20 17:22:31 pbx sh[25951]: Selected signaling not supported
Dec 20 17:22:31 pbx sh[25951]: Possible causes:
Dec 20 17:22:31 pbx sh[25951]: #011FXS signaling is being used on a FXS interface (use a FXO signaling variant)
Dec 20 17:22:31 pbx systemd[1]: dahdi.service: Failed with result 'exit-code'.
Dec 20 17:22:31 pbx kernel: dahdi_ioctl_chanconfig: No channel for number 1
`

export const dmesg = `[   52.954735] dahdi: Version: 3.4.0
[   54.643906] Module 0: Installed -- AUTO FXS/DPO
[   54.643976] Module 1: Not installed
[   54.644044] Module 2: FAILED FXS (FCC)
[   54.843458] Module 3: Installed -- AUTO FXO (FCC mode)
[   54.862774] Found a Wildcard TDM: Wildcard TDM400P REV I (2 modules)
[   54.9] ProSLIC on module 2 failed to powerup within 510 ms (375 mV only)
[   54.9]  -- DID YOU REMEMBER TO PLUG IN THE HD POWER CABLE TO THE TDM400P??
6,812,54900000,-;wctdm24xxp 0000:05:0d.0: Port 1: Installed -- AUTO FXS/DPO
5,813,54900001,-;wctdm24xxp 0000:05:0d.0: Port 2: FAILED FXS (SWITZERLAND)
6,814,54900002,-;wctdm24xxp 0000:05:0d.0: Found a Hybrid card: HA8-0000 (4 BRI spans, 4 analog channels)
Oct 15 07:58:58 pbx kernel: [99.1] wcte13xp 0000:02:00.0: Found a Wildcard TE131/TE133 (SN: 1TE133F5001)
Oct 15 07:58:59 pbx kernel: Power alarm on module 1, resetting!
Oct 15 07:58:59 pbx kernel: Too many power alarms on card 1, NOT resetting!
Oct 15 07:59:00 pbx kernel: Invalid/unknown operating mode 'SUISSE' specified.  Please choose one of:
[5461540.738310] wct4xxp 0000:01:0e.0: VPM450: firmware dahdi-fw-oct6114-064.bin not available from userspace
[5461541.0] wct4xxp 0000:01:0e.0: Interrupts not detected.
[5461541.1] dahdi: module verification failed: signature and/or required key missing - tainting kernel
[5461541.2] dahdi_ioctl_chanconfig: No channel for number 1
[5461541.3] usb 1-4: Found a problem
`

export const systemConf = `# Span 1: TE2/0/1 "T2XXP (PCI) Card 0 Span 1" CCS/HDB3/CRC4 RED
span=1,1,0,ccs,hdb3,crc4
bchan=1-15,17-31
dchan=16
echocanceller=mg2,1-15,17-31

span = 2,0,0,CCS,AMI,nt,term
bchan=32,33
hardhdlc=34
fxoks=35-38 # handsets
FXSKS=39
cas=40-42:1101
dacs=43:44
alaw=1-34
dynamic=eth,eth0/00:02:b3:35:43:9c,24,0
loadzone\t= us
defaultzone=UK
`

/** What the kernel says of modules and firmware it does not take, between lines of others. */
export const refusals = `[1.0] wctdm: version magic '6.1.0-9-amd64 SMP mod_unload ' should be '6.12.0-1-amd64 SMP mod_unload '
[1.1] nvidia: version magic '6.1.0-9-amd64 SMP mod_unload ' should be '6.12.0-1-amd64 SMP mod_unload '
[1.2] module: dahdi: disagrees about version of symbol module_layout
[1.3] Invalid architecture in ELF header: 183
[1.4] Loading of unsigned module is rejected
6,815,5303,-;wcb4xxp: module with unavailable key is rejected
[1.6] wct4xxp 0000:01:0e.0: Direct firmware load for dahdi-fw-te820.bin failed with error -2
[1.7] wct4xxp 0000:01:0e.0: firmware: failed to load dahdi-fw-te820.bin (-2)
[1.8] iwlwifi 0000:03:00.0: firmware: failed to load iwlwifi-7265D-29.ucode (-2)
[1.9] wct4xxp 0000:01:0e.0: VPM450: Not Present
[2.0] wcaxx 0000:05:0d.0: VPM not present.
[2.1] wcte13xp 0000:02:00.0: VPM450: Failed to initialize
[2.2] usb 1-4: new high-speed USB device number 3
`

export const lspciNnk = `00:00.0 Host bridge [0600]: Intel Corporation 440FX - 82441FX PMC [Natoma] [8086:1237] (rev 02)
	Subsystem: Red Hat, Inc. Qemu virtual machine [1af4:1100]
05:0d.0 Ethernet controller [0200]: Digium, Inc. Wildcard TE205P/TE207P dual-span T1/E1/J1 card 5.0V [d161:0205] (rev 02)
	Subsystem: Digium, Inc. Wildcard TE205P [d161:0000]
	Kernel driver in use: wct4xxp
	Kernel modules: wct4xxp
06:01.0 Communication controller [0780]: Tiger Jet Network Inc. Tiger3XX Modem/ISDN interface [e159:0001]
	Subsystem: Device [b119:0003]
	Kernel driver in use: netjet
	Kernel modules: netjet, wctdm
06:02.0 Communication controller: Tiger Jet Network Inc. Tiger3XX Modem/ISDN interface
`

/** \`lspci -vn\`, and the older \`Class\` of pciutils 2. */
export const lspciNumbers = `0000:03:08.0 0204: 1397:08b4 (rev 01)
	Subsystem: 1397:b562
	Flags: medium devsel, IRQ 17
	Kernel driver in use: hfc_multi

03:09.0 Class 0780: e159:0001
	Subsystem: a9fd:0003
`

export const lspciVmm = `Slot:\t0000:02:04.0
Class:\tNetwork controller [0280]
Vendor:\tDigium, Inc. [d161]
Device:\tWildcard TDM410 4-port analog card [8005]
SVendor:\tDigium, Inc. [d161]
SDevice:\tDevice [8005]
Rev:\t11
Driver:\twctdm24xxp
Module:\twctdm24xxp
`

export const lsusb = `Bus 001 Device 003: ID e4e4:1162 Xorcom Ltd. Astribank 2 series
Bus 001 Device 001: ID 1d6b:0002 Linux Foundation 2.0 root hub
`

export const showStatus = `Description                              Alarms  IRQ    bpviol CRC    Fra Codi Options  LBO
Wildcard TE205P Card 0 Span 1            OK      3      12     4      CCS HDB3 CRC4/   0 db (CSU)/0-133 feet (DSX-1)
Wildcard TE205P Card 0 Span 2            BLU/RED 0      0      -1     ESF B8ZS         133-266 feet (DSX-1)
Wildcard AEX410 Board 1                  UNCONFI 0      0      0      CAS Unk          0 db (CSU)/0-133 feet (DSX-1)
`
